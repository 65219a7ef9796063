package fanzha.office;

import fanzha.journal.Entry;
import fanzha.journal.Journal;
import fanzha.journal.Purpose;
import fanzha.kernel.OfficerId;
import fanzha.store.Doors;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Holds the roster that everybody reads, and carries out every change to it: rule, book and journal in one transaction,
 * one change at a time.
 */
class Office {
    private static final Logger LOG = LoggerFactory.getLogger(Office.class);

    private final OfficeBook book;
    private final Doors doors;
    private final Journal journal;
    private volatile Roster roster = Roster.EMPTY;
    private boolean failing;

    /** How a change stands in the journal. */
    record Deed(String word, String subject, Map<String, Object> detail) { }

    Office(OfficeBook book, Doors doors, Journal journal) {
        this.book = book;
        this.doors = doors;
        this.journal = journal;
        reload();
    }

    Roster roster() {
        return roster;
    }

    synchronized <T> Outcome<T> change(@Nullable OfficerId by, Function<OfficeBook, Outcome<T>> work,
                                       Function<T, Deed> deed) {
        Outcome<T> outcome = doors.asCentre(() -> {
            Outcome<T> made = work.apply(book);
            if (made instanceof Outcome.Done<T> done) {
                Deed kept = deed.apply(done.value());
                journal.write(new Entry(by, null, kept.word, kept.subject, Purpose.ADMINISTER, kept.detail));
            }
            return made;
        });
        reload();
        return outcome;
    }

    /** Another server, or a transaction rolled back around a change, may have left this roster behind. */
    @Scheduled(fixedDelay = 1_000)
    void refresh() {
        try {
            if (doors.asCentre(book::version) != roster.version) {
                reload();
            }
            failing = false;
        } catch (DataAccessException | TransactionException e) {
            if (!failing) {
                LOG.error("队伍名册暂不能刷新：数据库不可用（{}），恢复后自动继续", e.getClass().getSimpleName());
            }
            failing = true;
        }
    }

    private void reload() {
        roster = doors.asCentre(book::load);
    }
}
