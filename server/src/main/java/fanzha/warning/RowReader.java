package fanzha.warning;

import fanzha.kernel.Money;
import fanzha.sheet.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parses rows at the door. A cell that cannot become a value is flagged 待核实 and its words are kept; it never holds up the
 * row: an unknown level counts as 高危, a time in the future as the time of receipt.
 */
final class RowReader {
    /** Clocks of two houses differ. */
    private static final Duration AHEAD_MAX = Duration.ofMinutes(5);
    /** Numbers and sources stand in unique keys. */
    private static final int KEY_CHARACTERS_MAX = 100;

    private final Header header;
    private final String source;
    private final Set<String> knownSources;
    private final Instant receivedAt;

    RowReader(Header header, String source, Set<String> knownSources, Instant receivedAt) {
        this.header = header;
        this.source = source;
        this.knownSources = knownSources;
        this.receivedAt = receivedAt;
    }

    SheetWarning read(Row row) {
        RowInWork work = new RowInWork(header, row);
        if (row.broken()) {
            work.flag(Problem.BROKEN_QUOTES, null);
        }
        WarningKind kind = kind(work);
        Level level = level(work);
        FraudType type = type(work);
        WhoCells who = new WhoCells(work);
        Instant warnedAt = warnedAt(work);
        Instant issuedAt = time(work, Column.ISSUED_AT);
        Instant feedbackBy = feedbackBy(work, warnedAt, issuedAt == null ? receivedAt : issuedAt);
        boolean moneyMoved = amount(work) || kind == WarningKind.FUND || !work.text(Column.TRANSFERRED_AT).isEmpty();
        String number = number(work);
        String from = source(work);
        work.keepTheRest();
        return new SheetWarning(row.number(), from, number, kind, level, type, who.name(), who.phone(), who.idCard(), warnedAt,
                issuedAt, feedbackBy, moneyMoved, work.details(), work.flags(), work.facts());
    }

    private @Nullable String number(RowInWork work) {
        String text = work.text(Column.NUMBER);
        if (text.isEmpty() || text.length() > KEY_CHARACTERS_MAX) {
            work.flag(Problem.NUMBER_MISSING, Column.NUMBER);
            work.keep(Column.NUMBER, text);
            return null;
        }
        return text;
    }

    private String source(RowInWork work) {
        String text = work.text(Column.SOURCE);
        if (text.length() > KEY_CHARACTERS_MAX) {
            work.keep(Column.SOURCE, text);
            text = "";
        }
        String from = text.isEmpty() ? source : text;
        if (!knownSources.contains(from)) {
            work.flag(Problem.SOURCE_UNKNOWN, Column.SOURCE);
        }
        return from;
    }

    private static WarningKind kind(RowInWork work) {
        String text = work.text(Column.KIND);
        Optional<WarningKind> kind = Words.kind(text);
        if (kind.isEmpty()) {
            work.doubt(Problem.KIND_UNKNOWN, Column.KIND, text);
        } else {
            work.fact(Column.KIND, kind.get().name());
        }
        return kind.orElse(WarningKind.CONTACT);
    }

    private static Level level(RowInWork work) {
        String text = work.text(Column.LEVEL);
        Optional<Level> level = Words.level(text);
        if (level.isPresent()) {
            work.fact(Column.LEVEL, level.get().name());
            return level.get();
        }
        // 特急, 十万火急: whatever house writes so, it will not mean 高危.
        Level assumed = text.contains("急") ? Level.URGENT : Level.HIGH;
        work.doubt(Problem.LEVEL_UNKNOWN, Column.LEVEL, text, assumed.word());
        return assumed;
    }

    private static @Nullable FraudType type(RowInWork work) {
        String text = work.text(Column.FRAUD_TYPE);
        if (text.isEmpty()) {
            return null;
        }
        Optional<FraudType> type = Words.type(text);
        if (type.isEmpty()) {
            work.doubt(Problem.TYPE_UNKNOWN, Column.FRAUD_TYPE, text);
        } else {
            work.fact(Column.FRAUD_TYPE, type.get().name());
        }
        return type.orElse(null);
    }

    private Instant warnedAt(RowInWork work) {
        if (work.text(Column.WARNED_AT).isEmpty()) {
            work.flag(Problem.TIME_MISSING, Column.WARNED_AT);
        }
        Instant time = time(work, Column.WARNED_AT);
        if (time != null) {
            work.fact(Column.WARNED_AT, time.toString());
        }
        return time == null ? receivedAt : time;
    }

    private @Nullable Instant time(RowInWork work, Column column) {
        String text = work.text(column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<Instant> time = Moments.read(text);
        if (time.isEmpty()) {
            time = Moments.readWithoutYear(text, receivedAt.plus(AHEAD_MAX));
            time.ifPresent(assumed -> work.doubt(Problem.YEAR_ASSUMED, column, text));
        }
        if (time.isEmpty()) {
            work.doubt(Problem.TIME_UNREADABLE, column, text);
            return null;
        }
        if (time.get().isAfter(receivedAt.plus(AHEAD_MAX))) {
            work.doubt(Problem.TIME_IN_FUTURE, column, text);
            return null;
        }
        return time.get();
    }

    private static @Nullable Instant feedbackBy(RowInWork work, Instant warnedAt, Instant from) {
        String text = work.text(Column.FEEDBACK_BY);
        if (text.isEmpty()) {
            return null;
        }
        Optional<Instant> by = Moments.read(text).or(() -> Moments.readSpan(text).map(from::plus));
        if (by.isEmpty() || by.get().isBefore(warnedAt)) {
            work.doubt(Problem.FEEDBACK_UNREADABLE, Column.FEEDBACK_BY, text);
            return null;
        }
        work.fact(Column.FEEDBACK_BY, text);
        return by.get();
    }

    /** Keeps the amount in yuan and says whether there is one. */
    private boolean amount(RowInWork work) {
        String text = work.text(Column.AMOUNT);
        if (text.isEmpty()) {
            return false;
        }
        Optional<Money> money = Amounts.read(text, header.amountInTenThousands());
        if (money.isEmpty()) {
            work.doubt(Problem.AMOUNT_UNREADABLE, Column.AMOUNT, text);
            return false;
        }
        work.keep(Column.AMOUNT, money.get().toString());
        return money.get().fen() > 0;
    }
}
