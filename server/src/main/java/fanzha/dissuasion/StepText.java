package fanzha.dissuasion;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How a step is written in its row: kind, times and note have columns of their own, the rest is JSON without personal data. */
final class StepText {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonMapper BODIES = MAPPER.rebuild().addMixIn(Step.class, Body.class).build();
    private static final Map<String, Class<? extends Step>> KINDS = Map.ofEntries(
            Map.entry("WARNED", Step.Warned.class), Map.entry("CLAIMED", Step.Claimed.class),
            Map.entry("RELEASED", Step.Released.class), Map.entry("ATTEMPTED", Step.Attempted.class),
            Map.entry("TEXTED", Step.Texted.class), Map.entry("ESCALATED", Step.Escalated.class),
            Map.entry("PASSED", Step.Passed.class), Map.entry("DRAWN", Step.Drawn.class), Map.entry("EXEMPTED", Step.Exempted.class),
            Map.entry("SIGNED", Step.Signed.class), Map.entry("CONCLUDED", Step.Concluded.class),
            Map.entry("RETRACTED", Step.Retracted.class), Map.entry("CLOCK_SET", Step.ClockSet.class));

    /** What a body leaves out: it stands in columns of its own. */
    @JsonIgnoreProperties({"stamp", "note"})
    private interface Body {
    }

    private StepText() {
    }

    static String kind(Step step) {
        return switch (step) {
            case Step.Warned w -> "WARNED";
            case Step.Claimed c -> "CLAIMED";
            case Step.Released r -> "RELEASED";
            case Step.Attempted a -> "ATTEMPTED";
            case Step.Texted t -> "TEXTED";
            case Step.Escalated e -> "ESCALATED";
            case Step.Passed p -> "PASSED";
            case Step.Drawn d -> "DRAWN";
            case Step.Exempted e -> "EXEMPTED";
            case Step.Signed s -> "SIGNED";
            case Step.Concluded c -> "CONCLUDED";
            case Step.Retracted r -> "RETRACTED";
            case Step.ClockSet c -> "CLOCK_SET";
        };
    }

    /** Free text may name people: it never goes into the body. */
    static @Nullable String note(Step step) {
        return switch (step) {
            case Step.Attempted attempt -> attempt.note();
            case Step.Exempted exemption -> exemption.note();
            default -> null;
        };
    }

    static String body(Step step) {
        return BODIES.writeValueAsString(step);
    }

    static Step read(String kind, Step.Stamp stamp, String body, @Nullable String note) {
        ObjectNode node = (ObjectNode) MAPPER.readTree(body);
        node.set("stamp", MAPPER.valueToTree(stamp));
        if (note != null) {
            node.put("note", note);
        }
        return MAPPER.treeToValue(node, KINDS.get(kind));
    }
}
