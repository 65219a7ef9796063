package fanzha.warning;

import fanzha.kernel.PhoneNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of an unknown layout probably mean, for a person to confirm: first by the labels everybody knows, then by a
 * label that holds a known one, last by what stands in the cells. Never acted upon unseen.
 */
final class Proposals {
    /** Of ten filled cells so many must look like it; sheets have faults. */
    private static final int ALIKE_OF_TEN = 8;
    private static final int LABEL_CHARACTERS_MIN = 2;

    /** @param column null: kept under its own label */
    record Proposal(@Nullable Column column, Preview.By by) {
        static final Proposal NONE = new Proposal(null, Preview.By.NOTHING);
    }

    private record Look(Column column, Predicate<String> alike) {
    }

    /** In this order: an ID number also looks like a number, a level like a word. */
    private static final List<Look> LOOKS = List.of(new Look(Column.ID_CARD, Proposals::idCard), new Look(Column.PHONE, Proposals::phone),
            new Look(Column.LEVEL, text -> Words.level(text).isPresent() && !CellText.allDigits(text)),
            new Look(Column.KIND, text -> text.length() <= 6 && Words.kind(text).isPresent()),
            new Look(Column.WARNED_AT, text -> text.length() >= 10 && Moments.read(text).isPresent()));

    private final List<String> labels;
    private final List<List<String>> rows;
    private final List<Proposal> proposals;
    private final Set<Column> taken = EnumSet.noneOf(Column.class);

    /** @param rows the first ones, each with its cells */
    Proposals(List<String> labels, List<List<String>> rows) {
        this.labels = labels;
        this.rows = rows;
        this.proposals = new ArrayList<>(Collections.nCopies(labels.size(), Proposal.NONE));
    }

    List<Proposal> list() {
        each(i -> HeaderWords.find(labels.get(i)), Preview.By.WORDS);
        each(i -> HeaderWords.like(Header.normalised(labels.get(i)), LABEL_CHARACTERS_MIN), Preview.By.LIKENESS);
        each(i -> byContent(i).orElse(null), Preview.By.CONTENT);
        return List.copyOf(proposals);
    }

    private interface Guess {
        @Nullable Column of(int place);
    }

    private void each(Guess guess, Preview.By by) {
        for (int i = 0; i < labels.size(); i++) {
            Column column = proposals.get(i).column() == null ? guess.of(i) : null;
            if (column != null && taken.add(column)) {
                proposals.set(i, new Proposal(column, by));
            }
        }
    }

    private Optional<Column> byContent(int place) {
        List<String> filled = rows.stream().map(cells -> place < cells.size() ? CellText.plain(cells.get(place)) : "")
                .filter(text -> !text.isEmpty()).toList();
        if (filled.isEmpty()) {
            return Optional.empty();
        }
        return LOOKS.stream().filter(look -> !taken.contains(look.column))
                .filter(look -> filled.stream().filter(look.alike).count() * 10 >= (long) filled.size() * ALIKE_OF_TEN)
                .map(Look::column).findFirst();
    }

    private static boolean idCard(String text) {
        return text.toUpperCase(Locale.ROOT).matches("[1-9][0-9]{16}[0-9X]");
    }

    private static boolean phone(String text) {
        return PhoneNumber.isMobile(text.replaceFirst("^(\\+86|0086)", "").replaceAll("[\\s-]", ""));
    }
}
