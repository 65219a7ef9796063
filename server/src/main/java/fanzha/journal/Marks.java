package fanzha.journal;

/** A keyed mark on each record; its key lies outside the database, so whoever has only the database cannot write one. */
@FunctionalInterface
interface Marks {
    byte[] of(String canonical);
}
