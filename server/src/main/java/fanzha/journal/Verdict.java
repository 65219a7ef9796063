package fanzha.journal;

import java.util.List;

/** What a walk along the chain found: how many links, and where it does not hold. */
public record Verdict(long links, List<Flaw> flaws) {
    public boolean holds() {
        return flaws.isEmpty();
    }
}
