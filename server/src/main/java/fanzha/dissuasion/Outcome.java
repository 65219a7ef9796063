package fanzha.dissuasion;

import java.util.List;

/** What a wish to change a loop came to: done, or refused by a named rule. */
public sealed interface Outcome {
    /** @param added the new steps, in order */
    record Done(Loop loop, List<Step> added) implements Outcome {
    }

    record Refused(Rule rule, List<Object> about) implements Outcome {
    }

    static Outcome refused(Rule rule, Object... about) {
        return new Refused(rule, List.of(about));
    }
}
