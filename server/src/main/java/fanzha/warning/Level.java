package fanzha.warning;

/** How urgent a warning is, most urgent first; minutes and colours belong to the protocol. */
public enum Level {
    URGENT("紧急"), HIGH("高危"), MEDIUM("中危"), LOW("低危");

    private final String word;

    Level(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public boolean above(Level other) {
        return compareTo(other) < 0;
    }

    public static Level stricter(Level a, Level b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** One level up; the highest stays. */
    public Level raised() {
        return this == URGENT ? URGENT : values()[ordinal() - 1];
    }
}
