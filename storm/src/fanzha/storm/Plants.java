package fanzha.storm;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A check that never was red proves nothing: small offences, each taken back, each of which the checks must find. */
final class Plants {
    private static final Map<String, String> OFFENCES = Map.ofEntries(
            Map.entry("a warning is lost", "delete from warning where id = (select id from warning order by id limit 1)"),
            Map.entry("a warning reaches its loop twice", """
                    insert into step select centre, loop, gen_random_uuid(), seq + 1000000, kind, happened_at, recorded_at, by_officer,
                        code, body, note_key, note from step where kind = 'WARNED' limit 1"""),
            Map.entry("a loop opens twice", """
                    insert into loop select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid()))).* from loop l limit 1"""),
            Map.entry("an open loop has no clock", """
                    update open_item set closed_at = opened_at where kind = 'LOOP' and subject =
                        (select id from loop where closed_at is null limit 1)"""),
            Map.entry("a closed loop is open for somebody", """
                    update open_item set closed_at = null where kind = 'LOOP' and subject =
                        (select id from loop where closed_at is not null limit 1)"""),
            Map.entry("a quarantined row has no clock", "update open_item set closed_at = opened_at where kind = 'QUARANTINE'"),
            Map.entry("a receipt promises one more", """
                    update delivery set accepted = accepted + 1, received = received + 1, rows_done = rows_done + 1,
                        rows_total = rows_total + 1 where id = (select id from delivery where same_as is null limit 1)"""),
            Map.entry("a delivery stays broken off", "update delivery set state = 'TAKEN' where id = (select id from delivery limit 1)"),
            Map.entry("a person is gone", "delete from identity where id = (select identity from warning limit 1)"));

    private Plants() { }

    static void sow(Centre centre) throws Exception {
        try (Books books = Books.open(centre.data())) {
            books.connection.setAutoCommit(false);
            for (Map.Entry<String, String> offence : OFFENCES.entrySet()) {
                List<String> found = found(books, offence.getValue());
                System.out.println("  planted: " + offence.getKey() + "; found: " + (found.isEmpty() ? "NOTHING" : found.getFirst()));
                if (found.isEmpty()) {
                    throw new Violation("nobody noticed: " + offence.getKey());
                }
            }
        }
    }

    private static List<String> found(Books books, String offence) throws SQLException, Violation {
        try {
            if (books.change(offence) == 0) {
                throw new Violation("the plant changes nothing: " + offence);
            }
            return Checks.broken(books);
        } finally {
            books.connection.rollback();
        }
    }
}
