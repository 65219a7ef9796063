package fanzha.seal;

/** A sealed value does not open: its key was destroyed, or it is not what was sealed under this key and label. */
public final class SealBroken extends RuntimeException {
    SealBroken(String why) {
        super(why);
    }
}
