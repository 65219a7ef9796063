package fanzha.warning;

import fanzha.kernel.FreeText;
import java.util.Optional;

/** One thing a sheet said, under its column's word or, for a column we do not know, its own header. */
public record Detail(String label, String value) {
    /** Empty: a column we do not know. */
    public Optional<Column> column() {
        return Column.of(label);
    }

    /** As screens show it: whole where its column says so, else with its numbers hidden. */
    public String shown() {
        return open() ? value : new FreeText(value).masked();
    }

    /** Whether something of it is not shown, and may be revealed. */
    public boolean hides() {
        return !open() && new FreeText(value).hides();
    }

    private boolean open() {
        return column().filter(column -> column.shows(value)).isPresent();
    }

    /** The value may name or reach somebody: it stays out of logs. */
    @Override
    public String toString() {
        return "Detail[" + label + "]";
    }
}
