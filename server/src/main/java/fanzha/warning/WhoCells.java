package fanzha.warning;

import fanzha.kernel.IdCard;
import fanzha.kernel.PersonName;
import fanzha.kernel.PhoneNumber;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who a row is about: name, phone and ID number, each read from its cell or flagged. */
final class WhoCells {
    private static final int OLD_ID_LENGTH = 15;
    private static final int ID_LENGTH = 18;

    private final RowInWork work;
    private final @Nullable PersonName name;
    private final @Nullable PhoneNumber phone;
    private final @Nullable IdCard idCard;

    WhoCells(RowInWork work) {
        this.work = work;
        name = readName(work.text(Column.NAME));
        phone = readPhones(work.text(Column.PHONE));
        idCard = readIdCard(work.text(Column.ID_CARD).replace(" ", "").toUpperCase(Locale.ROOT));
    }

    @Nullable PersonName name() {
        return name;
    }

    @Nullable PhoneNumber phone() {
        return phone;
    }

    @Nullable IdCard idCard() {
        return idCard;
    }

    private @Nullable PersonName readName(String text) {
        if (text.isEmpty()) {
            work.flag(Problem.NAME_MISSING, Column.NAME);
            return null;
        }
        try {
            PersonName read = new PersonName(text);
            work.fact(Column.NAME, read.text());
            return read;
        } catch (IllegalArgumentException e) {
            work.doubt(Problem.NAME_UNREADABLE, Column.NAME, text);
            return null;
        }
    }

    /** The first number that can be called; with several in one cell all stay readable. */
    private @Nullable PhoneNumber readPhones(String text) {
        if (text.isEmpty()) {
            work.flag(Problem.PHONE_MISSING, Column.PHONE);
            return null;
        }
        String bare = bare(text);
        if (callable(bare)) {
            work.fact(Column.PHONE, bare);
            return new PhoneNumber(bare);
        }
        String[] several = text.split("[/、,;|或\\s]+");
        for (String one : several) {
            if (several.length > 1 && callable(bare(one))) {
                work.doubt(Problem.PHONES_SEVERAL, Column.PHONE, text, String.valueOf(several.length));
                return new PhoneNumber(bare(one));
            }
        }
        doubtPhone(text, bare);
        return null;
    }

    private void doubtPhone(String text, String bare) {
        if (text.matches("(?i)[0-9.]+E\\+?[0-9]+")) {
            work.doubt(Problem.PHONE_SCIENTIFIC, Column.PHONE, text);
        } else if (CellText.allDigits(bare) && !PhoneNumber.isMobile(bare)) {
            boolean length = bare.length() != 11;
            work.doubt(length ? Problem.PHONE_LENGTH : Problem.PHONE_UNREADABLE, Column.PHONE, text, String.valueOf(bare.length()));
        } else {
            work.doubt(Problem.PHONE_UNREADABLE, Column.PHONE, text);
        }
    }

    private static boolean callable(String digits) {
        return PhoneNumber.isMobile(digits) || PhoneNumber.isLandline(digits);
    }

    /** Without blanks, dashes, brackets, country code and the ".0" of a number cell. */
    private static String bare(String text) {
        if (PhoneNumber.isMobile(text)) {
            return text;
        }
        String digits = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        digits = digits.replaceAll("[\\s()-]", "");
        String local = digits.startsWith("+86") ? digits.substring(3) : digits.startsWith("0086") ? digits.substring(4)
                : digits.startsWith("86") ? digits.substring(2) : digits;
        return PhoneNumber.isMobile(local) ? local : digits;
    }

    private @Nullable IdCard readIdCard(String text) {
        if (text.isEmpty()) {
            return null;
        }
        String number = text.length() == OLD_ID_LENGTH && CellText.allDigits(text) ? renewed(text) : text;
        if (number.length() != ID_LENGTH) {
            work.doubt(Problem.ID_CARD_LENGTH, Column.ID_CARD, text, String.valueOf(text.length()));
            return null;
        }
        if (!CellText.allDigits(number.substring(0, 17))) {
            work.doubt(Problem.ID_CARD_UNREADABLE, Column.ID_CARD, text);
            return null;
        }
        if (IdCard.check(number) != number.charAt(17)) {
            work.doubt(Problem.ID_CARD_CHECK, Column.ID_CARD, text);
            return null;
        }
        return checked(number, text);
    }

    private @Nullable IdCard checked(String number, String text) {
        try {
            IdCard read = new IdCard(number);
            work.fact(Column.ID_CARD, number);
            return read;
        } catch (IllegalArgumentException e) {
            work.doubt(Problem.ID_CARD_UNREADABLE, Column.ID_CARD, text);
            return null;
        }
    }

    /** Numbers issued before 1999 lack the century and the check character. */
    private static String renewed(String old) {
        String digits = old.substring(0, 6) + "19" + old.substring(6);
        return digits + IdCard.check(digits);
    }
}
