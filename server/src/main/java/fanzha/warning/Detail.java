package fanzha.warning;

/** One thing a sheet said, under its column's word or, for a column we do not know, its own header. */
public record Detail(String label, String value) {
    /** The value may name or reach somebody: it stays out of logs. */
    @Override
    public String toString() {
        return "Detail[" + label + "]";
    }
}
