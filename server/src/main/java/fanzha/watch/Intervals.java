package fanzha.watch;

import java.time.Duration;

/** How long a rung of the ladder may stay silent before the next one is asked. */
@FunctionalInterface
public interface Intervals {
    /** As shipped. */
    Intervals SHIPPED = ItemKind::silence;

    Duration of(ItemKind kind);
}
