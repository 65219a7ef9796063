package fanzha.warning;

/** What became of received rows: each is exactly one of four things. */
public record Counts(int accepted, int merged, int duplicate, int quarantined) {
    public static final Counts NONE = new Counts(0, 0, 0, 0);

    public int received() {
        return accepted + merged + duplicate + quarantined;
    }

    Counts plus(Counts more) {
        return new Counts(accepted + more.accepted, merged + more.merged, duplicate + more.duplicate,
                quarantined + more.quarantined);
    }
}
