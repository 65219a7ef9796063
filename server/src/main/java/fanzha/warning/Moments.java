package fanzha.warning;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads times as sheets write them: 2026-01-05 10:22:33, 2026/1/5 10:22, 2026年1月5日10时22分, 20260105102233, a spreadsheet's
 * day number, seconds or milliseconds since 1970, ISO with an offset; and 反馈时限 as a span (2小时内, 30分钟, 3天). Local times are those of China.
 */
final class Moments {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate SPREADSHEET_DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int GROUPS_MAX = 7;
    private static final Pattern DAY_NUMBER = Pattern.compile("[3-9]\\d{4}(\\.\\d+)?");
    /** Seconds or milliseconds since 1970, of this century: ten or thirteen digits. */
    private static final Pattern UNIX = Pattern.compile("1[0-9]{9}([0-9]{3})?");
    private static final Pattern WITHOUT_YEAR = Pattern.compile(
            "([0-9]{1,2})[-/.月]([0-9]{1,2})日?(?:\\s*([0-9]{1,2})[:时点](?:([0-9]{1,2})(?:[:分]([0-9]{1,2}))?[分秒]?)?)?");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,3})\\s*(小时|时|H|分钟|分|MIN|天|日|个工作日|工作日)\\s*(内|以内|之内)?");

    private Moments() {
    }

    static Optional<Instant> read(String text) {
        try {
            if (text.indexOf('T') > 0 && (text.endsWith("Z") || text.lastIndexOf('+') > 10)) {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            }
            if (DAY_NUMBER.matcher(text).matches()) {
                return Optional.of(ofDayNumber(Double.parseDouble(text)));
            }
            return ofGroups(text);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Month and day alone: of the latest year in which that was not after the given moment. */
    static Optional<Instant> readWithoutYear(String text, Instant latest) {
        Matcher found = WITHOUT_YEAR.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        int year = latest.atZone(ZONE).getYear();
        // 29 February may be four years back.
        for (int back = 0; back <= 4; back++) {
            Optional<Instant> at = read(year - back + "-" + found.group(1) + "-" + found.group(2) + " " + number(found.group(3)) + ":"
                    + number(found.group(4)) + ":" + number(found.group(5)));
            if (at.isPresent() && !at.get().isAfter(latest)) {
                return at;
            }
        }
        return Optional.empty();
    }

    private static String number(@Nullable String group) {
        return group == null ? "0" : group;
    }

    static Optional<Duration> readSpan(String text) {
        Matcher span = SPAN.matcher(text.toUpperCase(java.util.Locale.ROOT));
        if (!span.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(span.group(1));
        return Optional.of(switch (span.group(2)) {
            case "分钟", "分", "MIN" -> Duration.ofMinutes(count);
            case "小时", "时", "H" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        });
    }

    private static Instant ofDayNumber(double days) {
        long seconds = Math.round(days * 86_400);
        return SPREADSHEET_DAY_ZERO.atStartOfDay().plusSeconds(seconds).atZone(ZONE).toInstant();
    }

    /** Year first, then what follows; a day or month first could be either, so it is not guessed. */
    private static Optional<Instant> ofGroups(String text) {
        int[] groups = new int[GROUPS_MAX];
        int count = groups(text, groups);
        if (count == 1) {
            String digits = CellText.digits(text);
            if (UNIX.matcher(text).matches()) {
                return Optional.of(digits.length() == 10 ? Instant.ofEpochSecond(Long.parseLong(digits))
                        : Instant.ofEpochMilli(Long.parseLong(digits)));
            }
            return digits.length() == 14 || digits.length() == 12 || digits.length() == 8 ? ofDigits(digits) : Optional.empty();
        }
        if (count < 3 || groups[0] < 2000 || groups[0] > 2099) {
            return Optional.empty();
        }
        boolean afternoon = (text.contains("下午") || text.contains("PM") || text.contains("晚")) && groups[3] < 12;
        return Optional.of(LocalDateTime.of(groups[0], groups[1], groups[2], groups[3] + (afternoon ? 12 : 0), groups[4],
                groups[5]).atZone(ZONE).toInstant());
    }

    private static Optional<Instant> ofDigits(String digits) {
        String full = (digits + "000000").substring(0, 14);
        return ofGroups(full.substring(0, 4) + '-' + full.substring(4, 6) + '-' + full.substring(6, 8) + ' '
                + full.substring(8, 10) + ':' + full.substring(10, 12) + ':' + full.substring(12));
    }

    /** The numbers in the text, in order; -1 when there are too many or one is too long. */
    private static int groups(String text, int[] groups) {
        int count = 0;
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                length = 0;
                continue;
            }
            if (length++ == 0 && ++count > GROUPS_MAX) {
                return -1;
            }
            if (length <= 9) {
                groups[count - 1] = groups[count - 1] * 10 + c - '0';
            }
        }
        return count;
    }
}
