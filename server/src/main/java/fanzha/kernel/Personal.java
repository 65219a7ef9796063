package fanzha.kernel;

/**
 * A value that identifies a living person. It shows itself masked everywhere; the whole value leaves by
 * {@link #revealTo} alone, and the witness keeps the receipt before the caller gets it.
 */
public sealed interface Personal permits PersonName, PhoneNumber, IdCard, FreeText {
    /** What may stand on a screen, in a log or in an error. */
    String masked();

    /** The whole value, after the witness has noted that it was seen. */
    String revealTo(Witness witness);
}
