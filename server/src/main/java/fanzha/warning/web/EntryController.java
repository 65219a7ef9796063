package fanzha.warning.web;

import fanzha.office.Actor;
import fanzha.office.Allowed;
import fanzha.office.Role;
import fanzha.problem.Problem;
import fanzha.store.DiskSpace;
import fanzha.warning.Entries;
import fanzha.warning.Mending;
import fanzha.warning.ProblemWords;
import fanzha.warning.Reading;
import fanzha.watch.DeadlineClock;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Warnings that come as words: a message is read into cells, the checked cells come in. */
@RestController
@RequestMapping("/api/entries")
class EntryController {
    private static final int MESSAGE_CHARACTERS_MAX = 10_000;
    private static final int NAME_CHARACTERS_MAX = 100;
    private static final int CELLS_MAX = 64;

    private final Entries entries;
    private final ProblemWords words;
    private final DeadlineClock clock;
    private final DiskSpace disk;

    EntryController(Entries entries, ProblemWords words, DeadlineClock clock, DiskSpace disk) {
        this.entries = entries;
        this.words = words;
        this.clock = clock;
        this.disk = disk;
    }

    record Message(@NotNull @Size(max = MESSAGE_CHARACTERS_MAX) String text) {
    }

    record EntryCell(@NotBlank @Size(max = NAME_CHARACTERS_MAX) String label,
                     @NotNull @Size(max = Mending.CELL_CHARACTERS_MAX) String value) {
    }

    record Entry(@NotBlank @Size(max = NAME_CHARACTERS_MAX) String source,
                 @NotNull @Size(min = 1, max = CELLS_MAX) List<@Valid EntryCell> cells) {
    }

    /** A blank message gives empty cells, for what is written by hand. */
    @PostMapping("/read")
    @Allowed({Role.DESK, Role.LEADER})
    List<EntryCell> read(@Valid @RequestBody Message message) {
        Reading row = entries.read(message.text());
        return IntStream.range(0, row.cells().size()).mapToObj(i -> new EntryCell(row.labels().get(i), row.cells().get(i))).toList();
    }

    @PostMapping
    @Allowed({Role.DESK, Role.LEADER})
    ReceiptView take(@Valid @RequestBody Entry entry, Actor actor, Locale locale) {
        if (!disk.enough()) {
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "disk-full", "warning.DISK_FULL").raise();
        }
        Reading row = new Reading(entry.cells().stream().map(EntryCell::label).toList(),
                entry.cells().stream().map(EntryCell::value).toList());
        return switch (entries.take(entry.source().strip(), row, actor)) {
            case Entries.In in -> ReceiptView.of(in.receipt(), clock.now(), words, locale);
            case Entries.ReachesNobody no -> throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "refused", "warning.STILL_NOBODY",
                    words.told(no.flags(), locale)).with("rule", "STILL_NOBODY").raise();
        };
    }
}
