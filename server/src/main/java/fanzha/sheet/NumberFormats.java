package fanzha.sheet;

import java.util.regex.Pattern;

/** What a number format makes of a number, as far as a reader of lists needs it. */
final class NumberFormats {
    static final int GENERAL = 0;
    static final int DATE = 1;
    /** Hours beyond a day. */
    static final int ELAPSED = 2;
    /** More than this: so many digits, zeros in front. */
    static final int PADDED = 16;
    private static final int PADDED_MAX = 20;
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*\\]");
    private static final Pattern HOURS = Pattern.compile("(?i)\\[(h+|m+|s+)\\]");
    private static final Pattern DATE_LETTER = Pattern.compile("[yYmMdDhHsS]");
    private static final Pattern ZEROS = Pattern.compile("0{2," + PADDED_MAX + "}");

    private NumberFormats() {
    }

    /** The formats that files only number; 27 to 36 and 50 to 58 are dates in Chinese programs. */
    static int builtIn(int id) {
        if (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id == 45 || id == 47 || id >= 50 && id <= 58) {
            return DATE;
        }
        return id == 46 ? ELAPSED : GENERAL;
    }

    static int of(String code) {
        if (code.length() > 255) {
            return GENERAL;
        }
        String plain = LITERAL.matcher(code).replaceAll("");
        int section = plain.indexOf(';');
        plain = section > 0 ? plain.substring(0, section) : plain;
        if (HOURS.matcher(plain).find()) {
            return ELAPSED;
        }
        plain = BRACKETS.matcher(plain).replaceAll("");
        if (plain.equalsIgnoreCase("General") || plain.startsWith("G/")) {
            return GENERAL;
        }
        if (ZEROS.matcher(plain).matches()) {
            return PADDED + plain.length();
        }
        return DATE_LETTER.matcher(plain).find() ? DATE : GENERAL;
    }
}
