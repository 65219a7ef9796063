package fanzha.kernel;

/**
 * A person's name as delivered: Chinese, with a middle dot, in Latin letters, or with rare characters. 1 to 60 characters.
 * Names show in lists (decision 8), but a log or an error gets only the first character.
 */
public record PersonName(String text) implements Personal {
    private static final int CHARACTERS_MAX = 60;

    public PersonName {
        text = text.strip();
        int length = text.codePointCount(0, text.length());
        if (length == 0 || length > CHARACTERS_MAX || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("姓名应为 1 至 60 个字，且不含控制字符；收到 " + length + " 个字");
        }
    }

    /** As lists show it: whole, but for a number that slipped into the name's cell. */
    public String listed() {
        return new FreeText(text).masked();
    }

    @Override
    public String masked() {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first) + "*".repeat(Math.max(1, text.codePointCount(first, text.length())));
    }

    @Override
    public String revealTo(Witness witness) {
        witness.saw(this);
        return text;
    }

    @Override
    public String toString() {
        return masked();
    }
}
