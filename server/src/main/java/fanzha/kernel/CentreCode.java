package fanzha.kernel;

/** The six-digit division code of the centre that owns this installation; first in every key, never taken from an address. */
public record CentreCode(String digits) {
    public CentreCode {
        if (!digits.matches("[1-9][0-9]{5}")) {
            throw new IllegalArgumentException("中心代码应为 6 位行政区划代码，例如 420114；收到 " + digits.length() + " 个字符");
        }
    }

    @Override
    public String toString() {
        return digits;
    }
}
