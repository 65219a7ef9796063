package fanzha.warning;

import java.util.UUID;

/** Names one warning: one number of one source. */
public record WarningId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
