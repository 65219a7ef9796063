package fanzha.local;

import org.jspecify.annotations.Nullable;

/** A row that waits in quarantine: where it stands, why it could not enter, and the mend. No value of the row. */
public record KeptRow(String file, int row, @Nullable String column, String reason, @Nullable String mend, String source) {
}
