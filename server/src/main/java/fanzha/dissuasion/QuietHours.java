package fanzha.dissuasion;

import fanzha.warning.Level;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** Below 高危 nobody is called, and no clock runs out, from 21:00 to 08:00 (our own humane rule). */
final class QuietHours {
    static final ZoneId LOCAL = ZoneId.of("Asia/Shanghai");
    private static final LocalTime UNTIL = LocalTime.of(8, 0);

    private QuietHours() {
    }

    static boolean holdFor(Level level) {
        return level.compareTo(Level.HIGH) > 0;
    }

    /** The same moment, or 08:00 when it falls into the silence of its level. */
    static Instant after(Level level, Instant at) {
        return holdFor(level) ? fanzha.watch.QuietHours.after(at) : at;
    }

    static Instant nextMorning(Instant at) {
        return at.atZone(LOCAL).toLocalDate().plusDays(1).atTime(UNTIL).atZone(LOCAL).toInstant();
    }

    static boolean sameDay(Instant a, Instant b) {
        return a.atZone(LOCAL).toLocalDate().equals(b.atZone(LOCAL).toLocalDate());
    }
}
