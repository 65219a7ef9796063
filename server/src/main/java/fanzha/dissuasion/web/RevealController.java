package fanzha.dissuasion.web;

import fanzha.dissuasion.Loop;
import fanzha.dissuasion.LoopBook;
import fanzha.dissuasion.LoopId;
import fanzha.journal.Entry;
import fanzha.journal.Journal;
import fanzha.journal.Purpose;
import fanzha.kernel.FreeText;
import fanzha.office.Actor;
import fanzha.office.Allowed;
import fanzha.office.Role;
import fanzha.problem.Problem;
import fanzha.store.Doors;
import fanzha.warning.Detail;
import fanzha.warning.Warning;
import fanzha.warning.WarningId;
import fanzha.warning.Warnings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows one hidden value of a warning to whoever may see its loop; first the journal keeps who looked, and what for. */
@RestController
class RevealController {
    private final LoopBook book;
    private final Warnings warnings;
    private final Doors doors;
    private final Journal journal;

    RevealController(LoopBook book, Warnings warnings, Doors doors, Journal journal) {
        this.book = book;
        this.warnings = warnings;
        this.doors = doors;
        this.journal = journal;
    }

    /** @param nth where a label has several values: which one, the newest being 0 */
    record Wanted(@NotNull UUID warning, @NotNull String label, @PositiveOrZero @Nullable Integer nth,
            @NotNull Purpose purpose) { }

    record Revealed(String value) { }

    @PostMapping("/api/loops/{id}/reveal")
    @Allowed({Role.DESK, Role.STATION, Role.LEADER})
    Revealed reveal(@PathVariable UUID id, @Valid @RequestBody Wanted wanted, Actor actor) {
        return doors.asOfficer(actor.sight(), () -> {
            Detail detail = book.find(new LoopId(id)).flatMap(loop -> warning(loop, wanted))
                    .flatMap(warning -> detail(warning, wanted)).orElseThrow(() -> Problem.notFound().raise());
            // An unknown column's header is a sheet's own text and stays out of a journal that nobody can erase.
            String field = detail.column().map(Enum::name).orElse("OTHER");
            Entry seen = new Entry(actor.id(), actor.unit(), "REVEALED", "loop:" + id, wanted.purpose(),
                    Map.of("field", field, "warning", wanted.warning()));
            return new Revealed(new FreeText(detail.value()).revealTo(value -> journal.write(seen)));
        });
    }

    private Optional<Warning> warning(Loop loop, Wanted wanted) {
        WarningId id = new WarningId(wanted.warning());
        return LoopViews.warningIds(loop).contains(id) ? warnings.find(id) : Optional.empty();
    }

    private static Optional<Detail> detail(Warning warning, Wanted wanted) {
        return warning.details().entries().stream().filter(detail -> detail.label().equals(wanted.label()))
                .skip(wanted.nth() == null ? 0 : wanted.nth()).findFirst();
    }
}
