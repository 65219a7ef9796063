package fanzha.kernel;

/**
 * A number one can call in China: a mobile number of 11 digits beginning with 1, or a landline with its area code
 * (0 and 9 to 11 more digits). Digits only; a country code is taken off at the door.
 */
public record PhoneNumber(String digits) implements Personal {
    public PhoneNumber {
        if (!isMobile(digits) && !isLandline(digits)) {
            throw new IllegalArgumentException("手机号应为 11 位、1 开头的数字，座机应带区号；收到 " + digits.length() + " 个字符");
        }
    }

    public static boolean isMobile(String digits) {
        return digits.length() == 11 && digits.charAt(0) == '1' && digits.charAt(1) >= '3' && isDigits(digits);
    }

    public static boolean isLandline(String digits) {
        return digits.length() >= 10 && digits.length() <= 12 && digits.charAt(0) == '0' && digits.charAt(1) != '0'
                && isDigits(digits);
    }

    /** An SMS reaches mobile numbers only. */
    public boolean takesSms() {
        return digits.charAt(0) == '1';
    }

    public String lastFour() {
        return digits.substring(digits.length() - 4);
    }

    @Override
    public String masked() {
        return digits.substring(0, 3) + "****" + lastFour();
    }

    @Override
    public String revealTo(Witness witness) {
        witness.saw(this);
        return digits;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
