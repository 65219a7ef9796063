package fanzha.source;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How often a source delivers, and in which hours of the day (Beijing time).
 *
 * @param id    what an open item about its silence stands for
 * @param since nobody was expected before
 */
public record Expectation(String source, UUID id, Duration every, Hours hours, Instant since) {
    static final ZoneId LOCAL = ZoneId.of("Asia/Shanghai");
    private static final int MINUTES_A_DAY = 1_440;
    private static final Duration EVERY_MAX = Duration.ofDays(7);

    public Expectation {
        if (every.compareTo(Duration.ofMinutes(1)) < 0 || every.compareTo(EVERY_MAX) > 0) {
            throw new IllegalArgumentException("来单间隔应为 1 分钟至 7 天");
        }
    }

    /** Minutes of the day, the last one not included. */
    public record Hours(int from, int until) {
        public static final Hours ALL_DAY = new Hours(0, MINUTES_A_DAY);

        public Hours {
            if (from < 0 || until > MINUTES_A_DAY || from >= until) {
                throw new IllegalArgumentException("来单时段应在同一天内，开始早于结束");
            }
        }
    }

    /**
     * Since when the source has been silent for longer than expected; hours in which nobody is expected count neither for nor
     * against it.
     *
     * @param last its latest delivery; null: none ever
     */
    Optional<Instant> silentSince(@Nullable Instant last, Instant now) {
        LocalDate today = now.atZone(LOCAL).toLocalDate();
        Instant opens = at(today, hours.from);
        if (now.isBefore(opens) || !now.isBefore(at(today, hours.until))) {
            return Optional.empty();
        }
        Instant heard = last == null || last.isBefore(since) ? since : last;
        // The silence of the evening goes on in the morning, without the night between.
        Duration before = heard.isBefore(opens) ? expectedBetween(heard, opens) : Duration.ZERO;
        Instant from = heard.isBefore(opens) ? opens : heard;
        boolean silent = before.plus(Duration.between(from, now)).compareTo(every) > 0;
        return silent ? Optional.of(heard) : Optional.empty();
    }

    private Duration expectedBetween(Instant from, Instant until) {
        Duration sum = Duration.ZERO;
        LocalDate last = until.atZone(LOCAL).toLocalDate();
        LocalDate first = from.atZone(LOCAL).toLocalDate();
        // Beyond the longest interval it makes no difference how much longer.
        for (LocalDate day = first.isBefore(last.minusDays(8)) ? last.minusDays(8) : first; !day.isAfter(last); day = day.plusDays(1)) {
            Instant begins = at(day, hours.from).isBefore(from) ? from : at(day, hours.from);
            Instant ends = at(day, hours.until).isAfter(until) ? until : at(day, hours.until);
            sum = begins.isBefore(ends) ? sum.plus(Duration.between(begins, ends)) : sum;
        }
        return sum;
    }

    private static Instant at(LocalDate day, int minute) {
        return day.atStartOfDay(LOCAL).plusMinutes(minute).toInstant();
    }
}
