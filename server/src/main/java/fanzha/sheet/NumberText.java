package fanzha.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The text of a number as a person at the spreadsheet reads it: no float noise, dates as dates, and no digit made up. */
record NumberText(CellKind kind, String text) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);
    private static final int SECONDS_A_DAY = 86_400;
    /** The last day of the year 9999. */
    private static final double DAYS_MAX = 2_958_466;
    /** A spreadsheet keeps fifteen digits; of those behind it knows nothing. */
    private static final MathContext KEPT = new MathContext(15);
    private static final double WHOLE_MAX = 1e15;
    private static final double SMALL = 1e-7;

    static NumberText of(double value, int format, boolean since1904) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return new NumberText(CellKind.ERROR_VALUE, "#NUM!");
        }
        if (format == NumberFormats.DATE && value >= 0 && value < DAYS_MAX) {
            return new NumberText(CellKind.DATE, date(value, since1904));
        }
        if (format == NumberFormats.ELAPSED && value >= 0 && value < DAYS_MAX) {
            long seconds = Math.round(value * SECONDS_A_DAY);
            return new NumberText(CellKind.DATE, clock(seconds));
        }
        if (Math.abs(value) >= WHOLE_MAX) {
            return new NumberText(CellKind.LOST_PRECISION, scientific(value));
        }
        String plain = plain(value);
        int digits = format - NumberFormats.PADDED;
        boolean pads = digits > plain.length() && value >= 0 && plain.indexOf('.') < 0;
        return new NumberText(CellKind.NUMBER, pads ? "0".repeat(digits - plain.length()) + plain : plain);
    }

    /** 2026-06-01T14:53:35.000 */
    static String isoDate(String text) {
        int fraction = text.indexOf('.');
        String plain = (fraction > 0 ? text.substring(0, fraction) : text).replace('T', ' ');
        return plain.endsWith(" 00:00:00") ? plain.substring(0, plain.length() - 9) : plain;
    }

    private static String plain(double value) {
        long whole = (long) value;
        if (whole == value) {
            return Long.toString(whole);
        }
        if (Math.abs(value) < SMALL) {
            return scientific(value);
        }
        return new BigDecimal(value).round(KEPT).stripTrailingZeros().toPlainString();
    }

    private static String scientific(double value) {
        return String.format(Locale.ROOT, "%.14E", value);
    }

    private static String date(double value, boolean since1904) {
        long days = (long) Math.floor(value);
        long seconds = Math.round((value - days) * SECONDS_A_DAY);
        if (seconds == SECONDS_A_DAY) {
            days++;
            seconds = 0;
        }
        if (days == 0) {
            return clock(seconds);
        }
        // The spreadsheet's year 1900 has a 29 February that never was.
        LocalDate day = since1904 ? SINCE_1904.plusDays(days) : SINCE_1900.plusDays(days < 60 ? days + 1 : days);
        LocalDateTime moment = day.atStartOfDay().plusSeconds(seconds);
        return seconds == 0 ? DAY.format(moment) : MOMENT.format(moment);
    }

    private static String clock(long seconds) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }
}
