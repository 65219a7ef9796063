package fanzha.store;

/** A collection in memory that can be taken back to where it was when a transaction began. */
@FunctionalInterface
public interface Rewinds {
    /** What restores the state of this moment. */
    Runnable save();
}
