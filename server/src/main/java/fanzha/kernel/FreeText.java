package fanzha.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody wrote in words of their own: a cell of a sheet, a remark. A number of a person may stand anywhere in it, so
 * every run of seven digits hides, and so does a telephone, card or ID number written in groups. What kind of number it
 * is decides how much stays readable: a telephone or ID number as everywhere else, of any other the last digits.
 */
public record FreeText(String text) implements Personal {
    private static final String GAP = "[ \\-\u2010-\u2015\u00A0\u3000]";
    private static final String D = "[0-9\uFF10-\uFF19]";
    private static final String GROUPED = String.join("|",
            D + "{6}" + GAP + "?" + D + "{8}" + GAP + "?" + D + "{3}[0-9Xx]",
            D + "{4}(" + GAP + D + "{4}){2,3}(" + GAP + D + "{1,4})?",
            "1[3-9]" + D + GAP + D + "{4}" + GAP + D + "{4}",
            "1[3-9]" + D + "{2}" + GAP + D + "{3}" + GAP + D + "{4}",
            "0" + D + "{2,3}" + GAP + "?" + D + "{3,4}" + GAP + D + "{4}",
            "0" + D + "{2,3}" + GAP + D + "{7,8}");
    private static final Pattern NUMBERS = Pattern.compile(
            "(?<!" + D + ")(" + GROUPED + ")(?!" + D + ")|" + D + "{7,}[Xx]?");
    private static final Pattern GAPS = Pattern.compile(GAP);
    private static final int ID_LENGTH = 18;
    private static final int OLD_ID_LENGTH = 15;
    private static final int SHORT_LENGTH = 11;

    @Override
    public String masked() {
        return NUMBERS.matcher(text).replaceAll(found -> hidden(GAPS.matcher(found.group()).replaceAll("")));
    }

    /** Whether {@link #masked()} leaves something out. */
    public boolean hides() {
        return NUMBERS.matcher(text).find();
    }

    @Override
    public String revealTo(Witness witness) {
        witness.saw(this);
        return text;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static String hidden(String found) {
        String number = found.toUpperCase(Locale.ROOT);
        int length = number.length();
        boolean known = PhoneNumber.isMobile(number) || PhoneNumber.isLandline(number) || length == ID_LENGTH
                || length == OLD_ID_LENGTH;
        int head = known ? 3 : 0;
        int tail = length < SHORT_LENGTH && !known ? 2 : 4;
        return number.substring(0, head) + "*".repeat(length - head - tail) + number.substring(length - tail);
    }
}
