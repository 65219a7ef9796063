package fanzha.warning;

/** Takes off what spreadsheets put around a value: full-width forms, odd blanks, a text apostrophe, a formula's quotes. */
final class CellText {
    private CellText() {
    }

    static String plain(String raw) {
        String text = narrow(raw).strip();
        if (text.startsWith("=\"") && text.endsWith("\"") && text.length() > 3) {
            text = text.substring(2, text.length() - 1).strip();
        }
        return text.startsWith("'") ? text.substring(1).strip() : text;
    }

    /** Full-width ASCII becomes ASCII, odd blanks become blanks, zero-width characters go; most cells need nothing of it. */
    static String narrow(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (odd(raw.charAt(i))) {
                return rebuilt(raw);
            }
        }
        return raw;
    }

    static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    static boolean allDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static String rebuilt(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E') {
                text.append((char) (c - 0xFEE0));
            } else if (c == '\u3000' || c == '\u00A0') {
                text.append(' ');
            } else if (!invisible(c)) {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static boolean odd(char c) {
        return c >= '\uFF01' && c <= '\uFF5E' || c == '\u3000' || c == '\u00A0' || invisible(c);
    }

    private static boolean invisible(char c) {
        return c >= '\u200B' && c <= '\u200F' || c >= '\u202A' && c <= '\u202E' || c == '\u2060' || c == '\uFEFF';
    }
}
