package fanzha.kernel;

/** Code of a police unit: the centre's own desk, a station, a team. Twelve digits, the first six its district. */
public record UnitCode(String digits) implements Comparable<UnitCode> {
    public UnitCode {
        if (!digits.matches("[1-9][0-9]{11}")) {
            throw new IllegalArgumentException("单位代码应为 12 位数字，例如 420114510000；收到 " + digits.length() + " 个字符");
        }
    }

    @Override
    public int compareTo(UnitCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
