package fanzha.warning.web;

import fanzha.kernel.OfficerId;
import fanzha.office.Actor;
import fanzha.office.Allowed;
import fanzha.office.Officer;
import fanzha.office.Officers;
import fanzha.office.Role;
import fanzha.problem.Problem;
import fanzha.store.Doors;
import fanzha.warning.Dismissal;
import fanzha.warning.MendAnswer;
import fanzha.warning.Mending;
import fanzha.warning.ProblemWords;
import fanzha.warning.Quarantine;
import fanzha.warning.Quarantined;
import fanzha.warning.Reading;
import fanzha.warning.Settled;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an officer does with a row that waits: looks at it, mends it, dismisses it, takes that back. */
@RestController
@RequestMapping("/api/quarantine")
class MendingController {
    private static final int PAST_MAX = 100;
    private static final int CELLS_MAX = 64;

    private final Mending mending;
    private final Quarantine quarantine;
    private final Doors doors;
    private final Asking asking;

    record Asking(ProblemWords words, Officers officers) {
    }

    MendingController(Mending mending, Quarantine quarantine, Doors doors, Asking asking) {
        this.mending = mending;
        this.quarantine = quarantine;
        this.doors = doors;
        this.asking = asking;
    }

    /** @param problem what is wrong with this cell */
    record CellView(String label, String value, @Nullable String problem) {
    }

    record OpenedView(List<CellView> cells) {
    }

    /** @param cells the words of every cell, in the order in which they were shown */
    record Mend(@NotNull @Size(max = CELLS_MAX) List<@NotNull @Size(max = Mending.CELL_CHARACTERS_MAX) String> cells) {
    }

    record Dismiss(@NotNull Dismissal reason, @Nullable @Size(max = Mending.NOTE_CHARACTERS_MAX) String note) {
    }

    enum Ending { MENDED, DISMISSED }

    record PastView(UUID id, String source, String file, int row, Ending ending, @Nullable String reason,
                    @Nullable String note, @Nullable String by, Instant at) {
    }

    @GetMapping("/past")
    @Allowed({Role.DESK, Role.LEADER})
    List<PastView> past(Actor actor, Locale locale) {
        return doors.asOfficer(actor.sight(), () -> quarantine.past(PAST_MAX)).stream().map(p -> view(p, locale)).toList();
    }

    @PostMapping("/{id}/open")
    @Allowed({Role.DESK, Role.LEADER})
    OpenedView open(@PathVariable UUID id, Actor actor, Locale locale) {
        Quarantined item = seen(id, actor);
        Reading row = mending.open(id, actor).orElseThrow(() -> notARow().raise());
        return new OpenedView(IntStream.range(0, row.cells().size())
                .mapToObj(i -> new CellView(row.labels().get(i), row.cells().get(i), problem(item, row.labels().get(i), locale)))
                .toList());
    }

    @PostMapping("/{id}/mend")
    @Allowed({Role.DESK, Role.LEADER})
    ReceiptView mend(@PathVariable UUID id, @Valid @RequestBody Mend wanted, Actor actor, Locale locale) {
        seen(id, actor);
        return switch (mending.mend(id, wanted.cells(), actor)) {
            case MendAnswer.Mended mended -> ReceiptView.of(mended.receipt(), mended.at(), asking.words, locale);
            case MendAnswer.Said no -> throw refusal(no, locale).raise();
        };
    }

    @PostMapping("/{id}/dismiss")
    @Allowed({Role.DESK, Role.LEADER})
    void dismiss(@PathVariable UUID id, @Valid @RequestBody Dismiss wanted, Actor actor, Locale locale) {
        seen(id, actor);
        refuse(mending.dismiss(id, wanted.reason(), wanted.note(), actor), locale);
    }

    @PostMapping("/{id}/reopen")
    @Allowed({Role.DESK, Role.LEADER})
    void reopen(@PathVariable UUID id, Actor actor, Locale locale) {
        seen(id, actor);
        refuse(mending.reopen(id, actor), locale);
    }

    private Quarantined seen(UUID id, Actor actor) {
        return doors.asOfficer(actor.sight(), () -> quarantine.find(id)).orElseThrow(() -> Problem.notFound().raise());
    }

    private void refuse(Optional<MendAnswer.Said> no, Locale locale) {
        if (no.isPresent()) {
            throw refusal(no.get(), locale).raise();
        }
    }

    private Problem refusal(MendAnswer.Said no, Locale locale) {
        return switch (no) {
            case MendAnswer.ReachesNobody still -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "refused",
                    "warning.STILL_NOBODY", asking.words.told(still.flags(), locale)).with("rule", "STILL_NOBODY");
            case MendAnswer.SettledBefore before -> Problem.of(HttpStatus.CONFLICT, "changed", "warning.SETTLED_BEFORE",
                    name(before.settled().by())).with("rule", "SETTLED_BEFORE");
            case MendAnswer.Waiting waiting -> Problem.of(HttpStatus.CONFLICT, "changed", "warning.WAITS_ALREADY");
            case MendAnswer.NotARow whole -> notARow();
        };
    }

    private static Problem notARow() {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "refused", "warning.NOT_A_ROW").with("rule", "NOT_A_ROW");
    }

    private @Nullable String problem(Quarantined item, String label, Locale locale) {
        String told = item.flags().stream().filter(f -> f.column().equals(label))
                .map(f -> asking.words.problem(f.problem(), f.args(), locale)).collect(Collectors.joining("；"));
        return told.isEmpty() ? null : told;
    }

    private PastView view(Quarantine.Past past, Locale locale) {
        Quarantined q = past.item();
        Settled how = past.how();
        return switch (how) {
            case Settled.Mended mended -> new PastView(q.id(), q.source(), q.file(), q.row(), Ending.MENDED, null, null,
                    name(how.by()), how.at());
            case Settled.Dismissed no -> new PastView(q.id(), q.source(), q.file(), q.row(), Ending.DISMISSED,
                    asking.words.dismissal(no.reason(), locale), no.note(), name(how.by()), how.at());
        };
    }

    private String name(OfficerId id) {
        return asking.officers.find(id).map(Officer::name).orElse("—");
    }
}
