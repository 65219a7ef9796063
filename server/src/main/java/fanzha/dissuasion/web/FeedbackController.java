package fanzha.dissuasion.web;

import fanzha.dissuasion.CallDesk;
import fanzha.dissuasion.FeedbackDesk;
import fanzha.dissuasion.FeedbackFile;
import fanzha.dissuasion.LoopId;
import fanzha.dissuasion.StepId;
import fanzha.office.Actor;
import fanzha.office.Allowed;
import fanzha.office.Role;
import fanzha.problem.Problem;
import fanzha.store.Doors;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
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

/** Feedback to superiors: what waits, the file or the text that carries it, and what comes back. */
@RestController
@RequestMapping("/api/feedback")
class FeedbackController {
    private final FeedbackDesk desk;
    private final Doors doors;

    FeedbackController(FeedbackDesk desk, Doors doors) {
        this.desk = desk;
        this.doors = doors;
    }

    record Wanted(@NotBlank String source, @Nullable List<UUID> loops) {
    }

    /** How a text for a chat or a web form is laid out. */
    enum Form {
        LINES, FIELDS
    }

    record TextWanted(@NotBlank String source, @NotNull Form form) {
    }

    record Text(String text, int loops) {
    }

    /** @param actionId made by the client, so that a repeat acts once */
    record Returned(@NotNull UUID actionId, @NotBlank @Size(max = 100) String source, @NotBlank @Size(max = 200) String number,
                    @NotBlank @Size(max = 2_000) String reason) {
    }

    record Reopened(UUID loop, Instant dueAt) {
    }

    @GetMapping("/pending")
    @Allowed({Role.DESK, Role.LEADER})
    List<FeedbackDesk.Pending> pending(Actor actor) {
        return desk.pending(actor);
    }

    @PostMapping
    @Allowed({Role.DESK, Role.LEADER})
    ResponseEntity<byte[]> report(@Valid @RequestBody Wanted wanted, Actor actor) {
        List<LoopId> only = wanted.loops() == null ? null : wanted.loops().stream().map(LoopId::new).toList();
        FeedbackDesk.Wanted asked = new FeedbackDesk.Wanted(wanted.source(), only, FeedbackDesk.Channel.FILE);
        // Written before the commit: what cannot be written was not reported.
        return download(doors.asOfficer(actor.sight(), () -> report(actor, asked).file(wanted.source())));
    }

    @PostMapping("/text")
    @Allowed({Role.DESK, Role.LEADER})
    Text text(@Valid @RequestBody TextWanted wanted, Actor actor) {
        FeedbackDesk.Wanted asked = new FeedbackDesk.Wanted(wanted.source(), null, FeedbackDesk.Channel.COPY);
        return doors.asOfficer(actor.sight(), () -> {
            FeedbackDesk.Report report = report(actor, asked);
            String text = switch (wanted.form()) {
                case LINES -> report.lines();
                case FIELDS -> report.fields();
            };
            return new Text(text, report.loops().size());
        });
    }

    @PostMapping("/returned")
    @Allowed({Role.DESK, Role.LEADER})
    Reopened returned(@Valid @RequestBody Returned returned, Actor actor) {
        FeedbackDesk.Number number = new FeedbackDesk.Number(returned.source().strip(), returned.number().strip());
        CallDesk.Answer answer = desk.returned(actor, new StepId(returned.actionId()), number, returned.reason().strip())
                .orElseThrow(() -> refusal("NEVER_REPORTED", number.source()).raise());
        return switch (answer) {
            case CallDesk.Answer.Done done ->
                    new Reopened(done.loop().id().value(), done.loop().progress().dueAt());
            case CallDesk.Answer.Refused refused ->
                    throw Problem.refused("dissuasion", refused.rule(), refused.about().toArray()).raise();
            case CallDesk.Answer.Changed changed -> throw Problem.of(HttpStatus.CONFLICT, "changed", "dissuasion.CHANGED", "").raise();
        };
    }

    private FeedbackDesk.Report report(Actor actor, FeedbackDesk.Wanted asked) {
        FeedbackDesk.Report report = desk.report(actor, asked);
        if (report.loops().isEmpty()) {
            throw refusal("NOTHING_TO_REPORT", asked.source()).raise();
        }
        return report;
    }

    private static Problem refusal(String rule, String source) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "refused", "dissuasion." + rule, source).with("rule", rule);
    }

    static ResponseEntity<byte[]> download(FeedbackFile file) {
        ContentDisposition named = ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, file.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString()).body(file.bytes());
    }
}
