package fanzha.warning.web;

import fanzha.journal.Answered;
import fanzha.journal.Journal;
import fanzha.journal.Purpose;
import fanzha.office.Actor;
import fanzha.office.Allowed;
import fanzha.office.Officers;
import fanzha.office.Role;
import fanzha.store.Doors;
import fanzha.warning.ProblemWords;
import fanzha.warning.Quarantine;
import fanzha.warning.Quarantined;
import fanzha.watch.ItemKind;
import fanzha.watch.OpenItem;
import fanzha.watch.OpenItems;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rows and files that wait for a person, each with its reason, its mend and its clock. */
@RestController
class QuarantineController {
    private static final int LISTED_MAX = 500;
    private static final Comparator<QuarantinedView> SOONEST_FIRST =
            Comparator.comparing(QuarantinedView::dueAt, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Quarantine quarantine;
    private final Doors doors;
    private final ProblemWords words;
    private final Around around;

    record Around(OpenItems items, Officers officers, Journal journal) {
    }

    QuarantineController(Quarantine quarantine, Doors doors, ProblemWords words, Around around) {
        this.quarantine = quarantine;
        this.doors = doors;
        this.words = words;
        this.around = around;
    }

    record QuarantinedView(UUID id, String file, int row, @Nullable String column, String reason, @Nullable String mend,
                           String source, Instant receivedAt, @Nullable Instant dueAt, @Nullable String owner, boolean mendable) {
    }

    @GetMapping("/api/quarantine")
    @Allowed({Role.DESK, Role.LEADER})
    List<QuarantinedView> list(Actor actor, Locale locale) {
        List<Quarantined> waiting = doors.asOfficer(actor.sight(), () -> {
            List<Quarantined> rows = quarantine.list(LISTED_MAX);
            around.journal.receipt(new Answered(actor.id(), actor.unit(), Purpose.INTAKE, "quarantine",
                    rows.stream().map(Quarantined::id).toList()));
            return rows;
        });
        Map<UUID, OpenItem> clocks = doors.asCentre(() -> waiting.stream()
                .flatMap(q -> around.items.find(ItemKind.QUARANTINE, q.id()).stream())
                .collect(Collectors.toMap(OpenItem::subject, i -> i)));
        return waiting.stream().map(q -> view(q, clocks.get(q.id()), locale)).sorted(SOONEST_FIRST).toList();
    }

    private QuarantinedView view(Quarantined q, @Nullable OpenItem clock, Locale locale) {
        String owner = clock == null || clock.ownerOfficer() == null ? null
                : around.officers.find(clock.ownerOfficer()).map(o -> o.name()).orElse(null);
        return new QuarantinedView(q.id(), q.file(), q.row(), q.column(), words.reason(q, locale),
                words.mend(q.problem(), locale), q.source(), q.receivedAt(), clock == null ? null : clock.dueAt(), owner, q.mendable());
    }
}
