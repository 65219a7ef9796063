package fanzha.warning.web;

import fanzha.office.Actor;
import fanzha.office.Allowed;
import fanzha.office.Role;
import fanzha.problem.Problem;
import fanzha.warning.Column;
import fanzha.warning.DeliveredFile;
import fanzha.warning.Level;
import fanzha.warning.Mapping;
import fanzha.warning.Preview;
import fanzha.warning.ProblemWords;
import fanzha.warning.WarningKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A look at a file before it comes in, and what its columns mean from now on. */
@RestController
class PreviewController {
    private static final int NAME_CHARACTERS_MAX = 100;

    private final Preview preview;
    private final ProblemWords words;

    PreviewController(Preview preview, ProblemWords words) {
        this.preview = preview;
        this.words = words;
    }

    record ColumnView(Column column, String label) {
    }

    record ColumnLookView(String label, @Nullable Column column, Preview.By by, List<String> samples) {
    }

    /** @param doubts what would be flagged; empty: nothing */
    record RowLookView(int row, @Nullable String name, @Nullable String phone, Level level, WarningKind kind, boolean reaches,
                       String doubts) {
    }

    /** @param rows of the whole file; {@code first} are the first hundred */
    record PreviewView(List<ColumnLookView> columns, boolean settled, List<String> missing, int rows, List<RowLookView> first,
                       List<String> notes) {
    }

    /** @param columns beside the labels; null: kept under its own label */
    record Settle(@NotBlank @Size(max = NAME_CHARACTERS_MAX) String source,
                  @NotNull @Size(min = 1, max = Mapping.COLUMNS_MAX) List<@NotNull String> labels,
                  @NotNull @Size(min = 1, max = Mapping.COLUMNS_MAX) List<@Nullable Column> columns) {
    }

    /** All that a column can mean, in the order of the list. */
    @GetMapping("/api/columns")
    @Allowed({Role.DESK, Role.LEADER, Role.ADMIN})
    List<ColumnView> columns() {
        return Arrays.stream(Column.values()).map(c -> new ColumnView(c, c.label())).toList();
    }

    @PostMapping(path = "/api/deliveries/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed({Role.DESK, Role.LEADER})
    PreviewView look(@RequestPart MultipartFile file, @RequestParam String source, Actor actor, Locale locale) throws IOException {
        if (source.isBlank()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "bad-input", "warning.SOURCE_MISSING").raise();
        }
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        DeliveredFile delivered = new DeliveredFile(name, source.strip(), file.getBytes(), actor.id());
        return switch (preview.look(delivered, actor)) {
            case Preview.Unreadable no -> throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "refused", "warning.UNREADABLE",
                    words.whole(name, no.row(), new ProblemWords.Said(no.problem(), null, no.args()), locale)).raise();
            case Preview.Readable readable -> view(readable, locale);
        };
    }

    @PostMapping("/api/columns/settled")
    @Allowed({Role.DESK, Role.LEADER, Role.ADMIN})
    void settle(@Valid @RequestBody Settle wanted, Actor actor) {
        preview.settle(new Mapping(wanted.source().strip(), wanted.labels(),
                wanted.columns().stream().map(Optional::ofNullable).toList()), actor);
    }

    private PreviewView view(Preview.Readable r, Locale locale) {
        return new PreviewView(
                r.columns().stream().map(c -> new ColumnLookView(c.label(), c.column(), c.by(), c.samples())).toList(), r.settled(),
                r.missing(), r.rows(),
                r.first().stream().map(row -> new RowLookView(row.row(), row.name(), row.phone(), row.level(), row.kind(),
                        row.reaches(), words.told(row.flags(), locale))).toList(),
                r.notes().stream().map(n -> words.note(n, locale)).toList());
    }
}
