package fanzha.kernel;

/** Notes who saw which personal value and what for; the journal's forms write a record in the running transaction. */
@FunctionalInterface
public interface Witness {
    /** Called before the value leaves; throws when the note cannot be kept: no receipt, no data. */
    void saw(Personal value);
}
