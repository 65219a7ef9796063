package fanzha.storm;

/** Something that must never happen has happened. */
final class Violation extends Exception {
    Violation(String what) {
        super(what);
    }
}
