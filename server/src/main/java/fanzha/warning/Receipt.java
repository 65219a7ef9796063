package fanzha.warning;

import java.util.List;
import java.util.UUID;

/** The answer to a delivery, given after the commit: every received row is accepted, merged, duplicate or quarantined. */
public record Receipt(UUID delivery, String source, String file, int received, int accepted, int merged, int duplicate,
                      int quarantined, long millis, List<RowNote> notes) {
    public Receipt {
        notes = List.copyOf(notes);
    }

    public boolean addsUp() {
        return received == accepted + merged + duplicate + quarantined;
    }
}
