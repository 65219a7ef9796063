package fanzha.dissuasion.web;

import fanzha.dissuasion.FeedbackColumn;
import fanzha.dissuasion.FeedbackField;
import fanzha.dissuasion.FeedbackFile;
import fanzha.dissuasion.FeedbackRow;
import fanzha.dissuasion.FeedbackTemplate;
import fanzha.dissuasion.FeedbackTemplates;
import fanzha.office.Actor;
import fanzha.office.Allowed;
import fanzha.office.Officers;
import fanzha.office.Role;
import fanzha.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** How each superior wants to be told: looked at, tried on an invented row, set. */
@RestController
@RequestMapping("/api/feedback/templates")
class FeedbackTemplateController {
    private static final int NAME_CHARACTERS_MAX = 200;

    private final FeedbackTemplates templates;
    private final Officers officers;

    FeedbackTemplateController(FeedbackTemplates templates, Officers officers) {
        this.templates = templates;
        this.officers = officers;
    }

    record ColumnView(@NotNull @Size(max = 200) String heading, @Nullable FeedbackField field, @Nullable String text) {
        FeedbackColumn column() {
            return new FeedbackColumn(heading.strip(), field, text == null || text.isEmpty() ? null : text);
        }

        static ColumnView of(FeedbackColumn column) {
            return new ColumnView(column.heading(), column.field(), column.text());
        }
    }

    record TemplateView(String source, int version, FeedbackTemplate.Kind kind, List<ColumnView> columns,
                        @Nullable String fileName, String by, Instant since) {
    }

    /** @param word what stands between {{ and }} */
    record FieldView(FeedbackField field, String word) {
    }

    /** @param standard the columns of a source without a template */
    record Templates(List<TemplateView> templates, List<FieldView> fields, List<ColumnView> standard) {
    }

    record Layout(@NotNull @Size(min = 1, max = 200) List<@Valid ColumnView> columns) {
        List<FeedbackColumn> list() {
            return columns.stream().map(ColumnView::column).toList();
        }
    }

    record LayoutOf(@NotBlank @Size(max = 100) String source, @Valid @NotNull Layout layout) {
    }

    record Reset(@NotBlank @Size(max = 100) String source) {
    }

    record Sample(List<String> headings, List<String> cells) {
    }

    @GetMapping
    @Allowed({Role.DESK, Role.LEADER, Role.ADMIN})
    Templates list() {
        return new Templates(templates.list().stream().map(this::view).toList(),
                Arrays.stream(FeedbackField.values()).map(field -> new FieldView(field, field.word())).toList(),
                FeedbackTemplate.STANDARD.columns().stream().map(ColumnView::of).toList());
    }

    @PostMapping("/columns")
    @Allowed({Role.LEADER, Role.ADMIN})
    void columns(@Valid @RequestBody LayoutOf wanted, Actor actor) {
        taken(templates.set(actor, wanted.source().strip(), wanted.layout().list()));
    }

    @PostMapping(path = "/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed({Role.LEADER, Role.ADMIN})
    void file(@RequestPart MultipartFile file, @RequestParam @NotBlank @Size(max = 100) String source, Actor actor)
            throws IOException {
        taken(templates.set(actor, source.strip(), given(file)));
    }

    @PostMapping("/reset")
    @Allowed({Role.LEADER, Role.ADMIN})
    void reset(@Valid @RequestBody Reset wanted, Actor actor) {
        templates.reset(actor, wanted.source().strip());
    }

    @PostMapping("/preview/columns")
    @Allowed({Role.LEADER, Role.ADMIN})
    Sample preview(@Valid @RequestBody Layout layout) {
        FeedbackTemplate template = taken(templates.check(layout.list()));
        return new Sample(template.columns().stream().map(FeedbackColumn::heading).toList(),
                template.columns().stream().map(column -> column.in(FeedbackRow.invented())).toList());
    }

    /** The file filled with the invented row. */
    @PostMapping(path = "/preview/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed({Role.LEADER, Role.ADMIN})
    ResponseEntity<byte[]> preview(@RequestPart MultipartFile file) throws IOException {
        FeedbackTemplate template = taken(templates.check(given(file)));
        return FeedbackController.download(FeedbackFile.of("预览", template, List.of(FeedbackRow.invented())));
    }

    private static FeedbackTemplate taken(FeedbackTemplates.Answer answer) {
        return switch (answer) {
            case FeedbackTemplates.Answer.Set set -> set.template();
            case FeedbackTemplates.Answer.Refused refused ->
                    throw Problem.refused("dissuasion", refused.rule(), refused.about().toArray()).raise();
        };
    }

    private static FeedbackTemplate.File given(MultipartFile file) throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return new FeedbackTemplate.File(name.substring(0, Math.min(name.length(), NAME_CHARACTERS_MAX)), file.getBytes());
    }

    private TemplateView view(FeedbackTemplates.Listed one) {
        FeedbackTemplate template = one.template();
        return new TemplateView(one.source(), one.version(), template.kind(), template.columns().stream().map(ColumnView::of).toList(),
                template.file() == null ? null : template.file().name(), officers.get(one.by()).name(), one.since());
    }
}
