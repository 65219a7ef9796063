package fanzha.people;

import fanzha.kernel.PersonName;
import fanzha.kernel.UnitCode;
import fanzha.seal.Tokens;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person's facts as keyed tokens: enough to say "the same", useless without the key outside the database.
 *
 * @param all what the whole record says, so that the same facts under one unit are one record
 */
public record Facts(ByteBuffer all, @Nullable ByteBuffer idCard, @Nullable ByteBuffer phoneAndName,
                    @Nullable ByteBuffer phone, @Nullable ByteBuffer name, @Nullable ByteBuffer lastFour) {

    /** How a token is made: from a kind and a value. */
    @FunctionalInterface
    interface Maker {
        byte[] of(String kind, String value);

        static Maker of(Tokens tokens) {
            return tokens::of;
        }
    }

    static Facts of(Delivered said, Maker tokens) {
        String name = said.name() == null ? "" : plain(said.name());
        String phone = said.phone() == null ? "" : said.phone().digits();
        String idCard = said.idCard() == null ? "" : said.idCard().number();
        return new Facts(
                ByteBuffer.wrap(tokens.of("facts", name + '\n' + phone + '\n' + idCard)),
                token(tokens, "id-card", idCard),
                name.isEmpty() || phone.isEmpty() ? null : token(tokens, "phone-name", phone + '\n' + name),
                token(tokens, "phone", phone),
                token(tokens, "name", name),
                phone.isEmpty() ? null : lastFour(tokens, said.unit(), said.phone().lastFour()));
    }

    /** Of the last four digits there are only ten thousand: within one unit they help to find, across all to count. */
    static ByteBuffer lastFour(Maker tokens, UnitCode unit, String digits) {
        return ByteBuffer.wrap(tokens.of("last-four", unit.digits() + '\n' + digits));
    }

    /** Facts that the automatic rule may act on; a name alone, or a phone alone, is anybody's. */
    public boolean recognisable() {
        return idCard != null || phoneAndName != null;
    }

    /** One name, however it is written: blanks inside a Chinese name, the many middle dots, small letters. */
    static String plain(PersonName name) {
        String text = name.text().replaceAll("[•‧・．∙.]", "·").toUpperCase(Locale.ROOT);
        boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
        return text.replaceAll("\\s+", chinese ? "" : " ");
    }

    private static @Nullable ByteBuffer token(Maker tokens, String kind, String value) {
        return value.isEmpty() ? null : ByteBuffer.wrap(tokens.of(kind, value));
    }
}
