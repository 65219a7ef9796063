package fanzha.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The synthetic district of one seed. Everything is a function of seed and number, so nothing is kept: warning 7 is the
 * same today, after a restart and in a sheet of ten million. Immutable and thread-safe.
 */
public final class District {
    /** The share of each source in percent, with the prefix of its numbers. */
    public enum Source {
        MINISTRY("部平台", "BPT", 10), PROVINCE("省平台", "SPT", 35), CITY("市局", "SJ", 25), BANK("银行", "YH", 8),
        CARRIER("运营商", "YYS", 7), HOTLINE("12381", "TXB", 4), APP("国家反诈APP", "FZA", 6), OWN("自主研判", "ZZYP", 5);

        private final String word;
        private final String prefix;
        private final int weight;

        Source(String word, String prefix, int weight) {
            this.word = word;
            this.prefix = prefix;
            this.weight = weight;
        }

        public String word() {
            return word;
        }
    }

    /** Warnings by hour of the day: quiet nights, peaks before noon, in the afternoon and after supper. */
    private static final int[] HOURS = {9, 5, 3, 2, 2, 3, 8, 18, 42, 68, 80, 70, 48, 56, 74, 78, 70, 58, 46, 52, 60, 50, 32, 18};
    /** A warning in ten concerns somebody who had one within the last {@value} warnings. */
    private static final int REPEAT_WITHIN = 400;
    private static final int[] SOURCES = weights();
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    /** Room for the numbers of one day; a day's own numbers are its epoch day times this. */
    private static final int DAY_NUMBERS_MAX = 10_000;

    private final long seed;
    private final Residents residents;
    private final Lures lures = new Lures(new Names());

    public District(long seed) {
        this.seed = seed;
        this.residents = new Residents(seed, new Town());
    }

    public Residents residents() {
        return residents;
    }

    /** The warning of that number, pushed at that time by a source drawn by share. */
    public WarningRow warning(long number, LocalDateTime issuedAt) {
        int source = new Dice(seed, "source", number).weighted(SOURCES);
        return warning(number, issuedAt, Source.values()[source]);
    }

    public WarningRow warning(long number, LocalDateTime issuedAt, Source source) {
        Dice dice = new Dice(seed, "warning", number);
        LocalDateTime issued = issuedAt.truncatedTo(ChronoUnit.SECONDS);
        LocalDateTime warned = issued.minusSeconds(dice.between(20, 600));
        long who = number >= REPEAT_WITHIN && dice.percent(10) ? number - dice.between(1, REPEAT_WITHIN) : number;
        return new WarningRow(source.prefix + DAY.format(issued) + "-" + number, warned, issued, source.word,
                residents.get(who), lures.draw(warned, dice));
    }

    /** All warnings of a day in order of time: 105 to 145, numbered from {@code firstNumberOf(day)}. */
    public List<WarningRow> day(LocalDate day) {
        Dice dice = new Dice(seed, "day", day.toEpochDay());
        int count = dice.between(105, 145);
        List<WarningRow> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int second = dice.weighted(HOURS) * 3600 + dice.between(0, 3599);
            rows.add(warning(firstNumberOf(day) + i, day.atStartOfDay().plusSeconds(second)));
        }
        rows.sort(Comparator.comparing(WarningRow::issuedAt));
        return rows;
    }

    public static long firstNumberOf(LocalDate day) {
        return day.toEpochDay() * DAY_NUMBERS_MAX;
    }

    private static int[] weights() {
        int[] weights = new int[Source.values().length];
        for (Source source : Source.values()) {
            weights[source.ordinal()] = source.weight;
        }
        return weights;
    }
}
