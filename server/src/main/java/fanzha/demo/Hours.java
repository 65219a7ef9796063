package fanzha.demo;

import fanzha.sample.Dice;
import fanzha.warning.Level;
import java.time.Instant;
import java.time.ZonedDateTime;

/** Below 高危 nobody is disturbed from 21:00 to 08:00, in the past of a demo either. */
final class Hours {
    private static final int FROM = 21;
    private static final int UNTIL = 8;

    private Hours() { }

    static Instant awake(Level level, Instant at, Dice dice) {
        ZonedDateTime local = at.atZone(Rota.LOCAL);
        if (level.compareTo(Level.HIGH) <= 0 || local.getHour() >= UNTIL && local.getHour() < FROM) {
            return at;
        }
        ZonedDateTime morning = local.getHour() >= FROM ? local.plusDays(1) : local;
        return morning.withHour(UNTIL).withMinute(0).withSecond(0).plusSeconds(dice.between(60, 5_400)).toInstant();
    }
}
