package fanzha.demo;

import fanzha.sample.Dice;
import fanzha.sample.District;
import fanzha.sample.SheetMaker;
import fanzha.warning.DeliveredFile;
import fanzha.warning.Intake;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** Goes on pushing warnings as the province's platform does, one at a time, as long as the demo runs; bounded a day. */
final class Feed implements Demo.Act {
    static final int WARNINGS_A_DAY_MAX = 400;
    private static final District.Source SOURCE = District.Source.PROVINCE;
    private static final Duration FIRST_AFTER = Duration.ofSeconds(20);
    private static final int SECONDS_MIN = 25;
    private static final int SECONDS_MAX = 55;
    /** The past of a day counts from its first number, far below. */
    private static final int LIVE_NUMBERS_FROM = 5_000;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss");

    private final District district = new District(Past.SEED);
    private final Intake intake;
    private final Rota rota;
    private final Clock clock;
    private final Ledger ledger;
    private final CountDownLatch closing = new CountDownLatch(1);

    Feed(Intake intake, Rota rota, Clock clock, Ledger ledger) {
        this.intake = intake;
        this.rota = rota;
        this.clock = clock;
        this.ledger = ledger;
    }

    @Override
    public void play() throws InterruptedException {
        Duration pause = FIRST_AFTER;
        while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            push();
            pause = pause();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing.countDown();
    }

    /** One warning, unless today has had enough. */
    void push() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Rota.LOCAL);
        int before = ledger.fed(today);
        if (before == 0) {
            rota.plan(now);
        }
        if (before >= WARNINGS_A_DAY_MAX) {
            return;
        }
        ledger.countFed(today, before + 1);
        long number = District.firstNumberOf(today) + LIVE_NUMBERS_FROM + before;
        byte[] sheet = SheetMaker.sheet(List.of(district.warning(number, LocalDateTime.ofInstant(now, Rota.LOCAL), SOURCE)));
        intake.take(new DeliveredFile(fileName(SOURCE.word(), now), SOURCE.word(), sheet, null));
    }

    Duration pause() {
        return Duration.ofSeconds(new Dice(Past.SEED, "feed", clock.instant().getEpochSecond())
                .between(SECONDS_MIN, SECONDS_MAX));
    }

    static String fileName(String source, Instant at) {
        return source + "_" + MINUTE.format(at.atZone(Rota.LOCAL)) + ".csv";
    }
}
