package fanzha.people;

import fanzha.kernel.IdCard;
import fanzha.kernel.PersonName;
import fanzha.kernel.PhoneNumber;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What is sealed of an identity record: name, phone and ID number, a line each. */
record SealedIdentity(@Nullable PersonName name, @Nullable PhoneNumber phone, @Nullable IdCard idCard) {
    static final String LABEL = "identity";

    static byte[] bytes(Delivered said) {
        return ((said.name() == null ? "" : said.name().text()) + '\n'
                + (said.phone() == null ? "" : said.phone().digits()) + '\n'
                + (said.idCard() == null ? "" : said.idCard().number())).getBytes(StandardCharsets.UTF_8);
    }

    static SealedIdentity of(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        return new SealedIdentity(lines[0].isEmpty() ? null : new PersonName(lines[0]),
                lines[1].isEmpty() ? null : new PhoneNumber(lines[1]),
                lines[2].isEmpty() ? null : new IdCard(lines[2]));
    }
}
