package fanzha.seal;

import java.util.List;

/**
 * Told by every room that keeps sealed values: which keys they need. What no room names is destroyed one day, so a room that
 * names too few loses its values for good; a test holds the rooms' answers against the columns of the database.
 */
@FunctionalInterface
public interface KeysInUse {
    /** Of the keys from that number on, up to but without the other. */
    List<Long> list(long from, long to);
}
