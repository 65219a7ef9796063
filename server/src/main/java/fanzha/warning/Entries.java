package fanzha.warning;

import fanzha.office.Actor;
import fanzha.watch.DeadlineClock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** 录单: a warning that comes as words, pasted from a chat or told by somebody at the desk, is a delivery of one row. */
public final class Entries {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Intake intake;
    private final DeadlineClock clock;

    Entries(Intake intake, DeadlineClock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    public sealed interface Answer {
    }

    public record In(Receipt receipt) implements Answer {
    }

    /** As it stands it reaches nobody, and nothing was taken in: whoever enters it can still ask. */
    public record ReachesNobody(List<Flag> flags) implements Answer {
    }

    /** The message in the cells of one row, to be checked; a blank message gives empty cells. */
    public Reading read(String message) {
        return message.isBlank() ? PastedText.blank() : PastedText.read(message);
    }

    public Answer take(String source, Reading row, Actor actor) {
        SheetWarning said = row.said(source, 1, clock.now());
        if (!said.reachesSomebody()) {
            return new ReachesNobody(said.flags());
        }
        return new In(intake.take(new DeliveredFile("录单 " + MINUTE.format(clock.now()), source, row.bytes(), actor.id())));
    }
}
