package fanzha.journal;

/** Where the chain does not hold, and how it shows. */
public record Flaw(Kind kind, long seq) {
    public enum Kind {
        /** A link is not the hash of its record and its predecessor: record or link was changed, or two were swapped. */
        BROKEN,
        /** A record does not bear the mark that only this installation can make. */
        FORGED,
        /** A link whose record is gone. */
        RECORD_GONE,
        /** A number in the row of links is missing. */
        LINK_GONE,
        /** Old records stand outside the chain; seq is their number. */
        OUTSIDE,
        /** The chain is shorter than it once was. */
        CUT,
        /** The chain once had another hash here. */
        REWRITTEN
    }
}
