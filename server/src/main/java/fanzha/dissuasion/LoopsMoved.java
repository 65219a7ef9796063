package fanzha.dissuasion;

import fanzha.kernel.UnitCode;
import fanzha.warning.Level;
import java.time.Instant;
import java.util.List;

/** Loops changed; published within the transaction, so that listeners after commit tell the screens. */
public record LoopsMoved(List<Moved> loops, Instant at) {
    public record Moved(LoopId id, Level level, SixStep step, UnitCode unit, boolean isNew) {
        static Moved of(Loop loop, boolean isNew) {
            Progress progress = loop.progress();
            return new Moved(loop.id(), progress.level(), progress.task(), progress.warnings().unit(), isNew);
        }
    }
}
