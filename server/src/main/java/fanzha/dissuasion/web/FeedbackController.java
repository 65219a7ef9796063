package fanzha.dissuasion.web;

import fanzha.dissuasion.FeedbackDesk;
import fanzha.dissuasion.LoopId;
import fanzha.journal.Entry;
import fanzha.journal.Journal;
import fanzha.journal.Purpose;
import fanzha.office.Actor;
import fanzha.office.Allowed;
import fanzha.office.Role;
import fanzha.problem.Problem;
import fanzha.store.Doors;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Feedback to superiors: what waits, and the sheet that carries it. */
@RestController
@RequestMapping("/api/feedback")
class FeedbackController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final FeedbackDesk desk;
    private final Doors doors;
    private final Journal journal;

    FeedbackController(FeedbackDesk desk, Doors doors, Journal journal) {
        this.desk = desk;
        this.doors = doors;
        this.journal = journal;
    }

    record Wanted(@NotBlank String source, @Nullable List<UUID> loops) {
    }

    @GetMapping("/pending")
    @Allowed({Role.DESK, Role.LEADER})
    List<FeedbackDesk.Pending> pending(Actor actor) {
        return desk.pending(actor);
    }

    @PostMapping
    @Allowed({Role.DESK, Role.LEADER})
    ResponseEntity<byte[]> report(@Valid @RequestBody Wanted wanted, Actor actor) {
        FeedbackDesk.Sheet sheet = doors.asOfficer(actor.sight(), () -> {
            FeedbackDesk.Sheet made = desk.report(actor, wanted.source(), wanted.loops() == null ? null
                    : wanted.loops().stream().map(LoopId::new).toList());
            if (made.loops().isEmpty()) {
                throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "refused", "dissuasion.NOTHING_TO_REPORT", wanted.source())
                        .with("rule", "NOTHING_TO_REPORT").raise();
            }
            journal.write(new Entry(actor.id(), actor.unit(), "EXPORTED", "feedback", Purpose.FEEDBACK,
                    Map.of("loops", made.loops().size())));
            return made;
        });
        ContentDisposition file = ContentDisposition.attachment()
                .filename("反馈_" + wanted.source() + ".xlsx", StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString()).body(sheet.xlsx());
    }
}
