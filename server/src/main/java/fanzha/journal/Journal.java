package fanzha.journal;

import fanzha.kernel.FreeText;
import fanzha.kernel.IdCard;
import fanzha.kernel.OfficerId;
import fanzha.kernel.PersonName;
import fanzha.kernel.PhoneNumber;
import fanzha.kernel.UnitCode;
import fanzha.kernel.Witness;
import java.util.List;
import java.util.Map;

/**
 * Keeps who saw or changed what. Everything is written in the running transaction, so that a change and its record stand
 * or fall together; a call that cannot be kept throws, and the caller's data stays where it is.
 */
public interface Journal {
    int ENTRIES_MAX = 10_000;

    /** Keeps these entries, in one statement, in the running transaction. */
    void write(List<Entry> entries);

    /** What was kept about one subject, newest first. */
    List<Kept> list(String subject, int limit);

    default void write(Entry entry) {
        write(List.of(entry));
    }

    /** One receipt per value seen; the value is handed over only after its receipt is written. */
    default Witness witness(OfficerId actor, UnitCode unit, String subject, Purpose purpose) {
        return value -> {
            String field = switch (value) {
                case PersonName name -> "NAME";
                case PhoneNumber phone -> "PHONE";
                case IdCard card -> "ID_CARD";
                case FreeText text -> "TEXT";
            };
            write(new Entry(actor, unit, "REVEALED", subject, purpose, Map.of("field", field)));
        };
    }

    /** One receipt per answered list: who saw how many rows, and the hash by which the same list is recognised again. */
    default void receipt(Answered list) {
        write(new Entry(list.actor(), list.unit(), "LISTED", "list:" + list.query(), list.purpose(),
                Map.of("count", list.ids().size(), "hash", Digest.ofIds(list.ids()))));
    }
}
