package fanzha.local;

import fanzha.problem.Problem;
import fanzha.store.DiskSpace;
import fanzha.store.Doors;
import fanzha.warning.DeliveredFile;
import fanzha.warning.Intake;
import fanzha.warning.ProblemWords;
import fanzha.warning.Quarantine;
import fanzha.warning.Receipt;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Hands the files of this machine's programs to the intake, and tells what waits. */
@Component
class LocalIntake implements LocalDesk {
    private final Intake intake;
    private final Doors doors;
    private final DiskSpace disk;
    private final Waiting waiting;

    /** What waits, and the words for it. */
    @Component
    record Waiting(Quarantine quarantine, ProblemWords words) {
    }

    LocalIntake(Intake intake, Doors doors, DiskSpace disk, Waiting waiting) {
        this.intake = intake;
        this.doors = doors;
        this.disk = disk;
        this.waiting = waiting;
    }

    @Override
    public Reconciliation take(String source, String file, byte[] bytes) {
        if (!disk.enough()) {
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "disk-full", "warning.DISK_FULL").raise();
        }
        Receipt r = intake.take(new DeliveredFile(file, source, bytes, null));
        return new Reconciliation(r.received(), r.accepted(), r.merged(), r.duplicate(), r.quarantined(), r.millis());
    }

    @Override
    public List<KeptRow> quarantine(int limit) {
        return doors.asCentre(() -> waiting.quarantine.list(limit)).stream().map(q -> new KeptRow(q.file(), q.row(), q.column(),
                waiting.words.reason(q, Locale.CHINESE), waiting.words.mend(q.problem(), Locale.CHINESE), q.source())).toList();
    }
}
