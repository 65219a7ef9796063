package fanzha.local;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** What became of every row that was handed in; the rows of several files are added up. */
public record Reconciliation(int received, int accepted, int merged, int duplicate, int quarantined, long millis) {
    public static final Reconciliation NOTHING = new Reconciliation(0, 0, 0, 0, 0, 0);

    /** Nothing may be missing: a sum that is off is an error, whatever else went well. */
    @JsonIgnore
    public boolean addsUp() {
        return received == accepted + merged + duplicate + quarantined;
    }

    Reconciliation plus(Reconciliation more) {
        return new Reconciliation(received + more.received, accepted + more.accepted, merged + more.merged,
                duplicate + more.duplicate, quarantined + more.quarantined, millis + more.millis);
    }
}
