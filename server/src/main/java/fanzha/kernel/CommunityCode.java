package fanzha.kernel;

/** Statistical division code of a community or village (社区/村), 12 digits; a street is the same code with 9 digits. */
public record CommunityCode(String digits) {
    public CommunityCode {
        if (!digits.matches("[1-9][0-9]{11}")) {
            throw new IllegalArgumentException("社区代码应为 12 位统计用区划代码；收到 " + digits.length() + " 个字符");
        }
    }

    @Override
    public String toString() {
        return digits;
    }
}
