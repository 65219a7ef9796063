package fanzha.office;

import java.util.Optional;

/**
 * Whether the one who asked is still there, for an answer that outlasts its request: suspended, signed out or away too long
 * means gone. A controller takes it as a method argument; who keeps the sessions implements it.
 */
@FunctionalInterface
public interface Presence {
    /** Who sits there now, with what may be seen now; empty: nobody any more. */
    Optional<Actor> now();
}
