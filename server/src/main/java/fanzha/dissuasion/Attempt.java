package fanzha.dissuasion;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as the officer enters it.
 *
 * @param happenedAt null: just now
 * @param note sealed at rest; carries the reason where one is asked
 */
public record Attempt(Code code, @Nullable Reached reached, Set<Tick> ticks, @Nullable Instant happenedAt,
        @Nullable Instant callAgainAt, @Nullable String note) {
    public static Attempt of(Code code) {
        return new Attempt(code, null, Set.of(), null, null, null);
    }
}
