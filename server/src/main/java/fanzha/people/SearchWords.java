package fanzha.people;

import fanzha.kernel.PersonName;
import fanzha.kernel.UnitCode;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What a search text can mean: a whole ID number, a whole phone, the last four of one, or a whole name. */
final class SearchWords {
    private static final int LAST_FOUR = 4;
    private static final int ID_LENGTH = 18;

    private final Facts.Maker tokens;
    private final Supplier<List<UnitCode>> units;

    SearchWords(Facts.Maker tokens, Supplier<List<UnitCode>> units) {
        this.tokens = tokens;
        this.units = units;
    }

    /** The column to look in and the tokens to look for. */
    record Tokens(String column, List<ByteBuffer> values) {
    }

    Tokens of(String text) {
        String word = text.strip();
        String bare = word.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (bare.length() == ID_LENGTH && bare.matches("[0-9]{17}[0-9X]")) {
            return new Tokens("id_card", List.of(ByteBuffer.wrap(tokens.of("id-card", bare))));
        }
        if (bare.matches("[0-9]{4}")) {
            return new Tokens("last_four", units.get().stream().map(unit -> Facts.lastFour(tokens, unit, bare)).toList());
        }
        if (bare.length() > LAST_FOUR && bare.matches("\\+?[0-9]+")) {
            String local = bare.replaceFirst("^(\\+86|0086)", "");
            return new Tokens("phone", List.of(ByteBuffer.wrap(tokens.of("phone", local))));
        }
        // A name that cannot be one is simply not found.
        List<ByteBuffer> names = word.isEmpty() || word.length() > 60 ? List.of()
                : List.of(ByteBuffer.wrap(tokens.of("name", Facts.plain(new PersonName(word)))));
        return new Tokens("name", names);
    }
}
