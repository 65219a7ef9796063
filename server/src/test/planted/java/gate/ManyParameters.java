/** Planted: more parameters than a caller keeps apart. */
final class ManyParameters {
    void open(String phone, String idNo, int type, int level, String unit) {
    }
}
