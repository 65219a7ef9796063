package fanzha.watch;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** From 21:00 to 08:00 below 高危 no resident is disturbed (our own humane rule); whose turn that is, the caller knows. */
public final class QuietHours {
    public static final ZoneId LOCAL = ZoneId.of("Asia/Shanghai");
    private static final LocalTime FROM = LocalTime.of(21, 0);
    private static final LocalTime UNTIL = LocalTime.of(8, 0);

    private QuietHours() { }

    /** The same moment, or 08:00 next when it falls into the silence. */
    public static Instant after(Instant at) {
        ZonedDateTime local = at.atZone(LOCAL);
        if (!local.toLocalTime().isBefore(FROM)) {
            return local.toLocalDate().plusDays(1).atTime(UNTIL).atZone(LOCAL).toInstant();
        }
        return local.toLocalTime().isBefore(UNTIL) ? local.with(UNTIL).toInstant() : at;
    }

    /** 08:00 of the day after. */
    public static Instant nextMorning(Instant at) {
        return at.atZone(LOCAL).toLocalDate().plusDays(1).atTime(UNTIL).atZone(LOCAL).toInstant();
    }

    public static boolean sameDay(Instant a, Instant b) {
        return a.atZone(LOCAL).toLocalDate().equals(b.atZone(LOCAL).toLocalDate());
    }
}
