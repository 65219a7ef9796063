package fanzha.house;

import java.util.List;

/** A rule of the house that a machine can check. Each has a plant, a small committed offence, that must turn it red. */
interface Fence {
    /** The rule as a sentence. */
    String rule();

    /** The planted offender that its red must name. */
    String plant();

    Report check(Ground ground);

    /** @param looked how many things were looked at: a fence that looks at none watches a misspelt name */
    record Report(int looked, List<String> offences) { }
}
