package fanzha.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A citizen's identity number of 18 characters: district, birth date, sequence (odd: male), check character
 * (GB 11643-1999, ISO 7064 MOD 11-2).
 */
public record IdCard(String number) implements Personal {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    public IdCard {
        if (!number.matches("[1-9][0-9]{16}[0-9X]")) {
            throw new IllegalArgumentException("身份证号应为 18 位，末位可为 X；收到 " + number.length() + " 个字符");
        }
        if (check(number) != number.charAt(17)) {
            throw new IllegalArgumentException("身份证号校验位不符，请核对是否抄错一位");
        }
        birth(number);
    }

    /** The check character that belongs to the first 17 digits. */
    public static char check(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    public LocalDate birth() {
        return birth(number);
    }

    /** Full years on that day. */
    public int ageOn(LocalDate day) {
        return birth().until(day).getYears();
    }

    public boolean male() {
        return (number.charAt(16) - '0') % 2 == 1;
    }

    @Override
    public String masked() {
        return number.substring(0, 3) + "***********" + number.substring(14);
    }

    @Override
    public String revealTo(Witness witness) {
        witness.saw(this);
        return number;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static LocalDate birth(String number) {
        try {
            return LocalDate.of(Integer.parseInt(number.substring(6, 10)), Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("身份证号里的出生日期不存在", e);
        }
    }
}
