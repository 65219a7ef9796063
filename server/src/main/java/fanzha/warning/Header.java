package fanzha.warning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which cell holds which column; a header nobody knows keeps its cells under its own words. */
final class Header {
    /** A source may also be said once for the whole delivery, so its column may be missing. */
    private static final Set<Column> REQUIRED = EnumSet.of(Column.NUMBER, Column.WARNED_AT, Column.KIND, Column.LEVEL,
            Column.NAME, Column.PHONE);

    private final List<String> labels;
    private final List<@Nullable Column> columns;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final boolean amountInTenThousands;

    Header(List<String> cells) {
        this(cells, cells.stream().map(cell -> Optional.ofNullable(HeaderWords.find(Mapping.plain(cell)))).toList());
    }

    /** @param meaning what each column means; empty: it is kept under its own words */
    Header(List<String> cells, List<Optional<Column>> meaning) {
        labels = new ArrayList<>(cells.size());
        columns = new ArrayList<>(cells.size());
        boolean tenThousands = false;
        for (int i = 0; i < cells.size(); i++) {
            String label = Mapping.plain(cells.get(i));
            Column column = i < meaning.size() ? meaning.get(i).orElse(null) : null;
            if (column != null && places.putIfAbsent(column, i) != null) {
                column = null;
            }
            if (column == Column.AMOUNT) {
                tenThousands = label.contains("万");
            }
            columns.add(column);
            labels.add(column != null ? column.label() : label.isEmpty() ? "第" + (i + 1) + "列" : label);
        }
        amountInTenThousands = tenThousands;
    }

    /** How many columns are known: tells a header from a title line above it. */
    int known() {
        return places.size();
    }

    List<String> missing() {
        return REQUIRED.stream().filter(c -> !places.containsKey(c)).map(Column::label).toList();
    }

    /** Nothing stands for a phone, an ID number, or a name with an address: no row could come in. */
    List<String> missingToReach() {
        boolean reaches = has(Column.PHONE) || has(Column.ID_CARD)
                || has(Column.NAME) && (has(Column.ADDRESS) || has(Column.REGISTERED));
        return reaches ? List.of() : List.of(Column.PHONE.label());
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    int size() {
        return labels.size();
    }

    @Nullable Column column(int cell) {
        return cell < columns.size() ? columns.get(cell) : null;
    }

    /** Cells beyond the header are kept under their place. */
    String label(int cell) {
        return cell < labels.size() ? labels.get(cell) : "第" + (cell + 1) + "列";
    }

    /** The label under which the same cell would be read the same way again, its unit included. */
    String heading(int cell) {
        return column(cell) == Column.AMOUNT && amountInTenThousands ? Column.AMOUNT.label() + "（万元）" : label(cell);
    }

    /** The cell's plain text; empty when the row has no such cell. */
    String text(Column column, List<String> cells) {
        Integer place = places.get(column);
        return place == null || place >= cells.size() ? "" : CellText.plain(cells.get(place));
    }

    boolean amountInTenThousands() {
        return amountInTenThousands;
    }

    static String normalised(String label) {
        return CellText.plain(label).replaceAll("[\\s*:：]+|[(（\\[【].*?[)）\\]】]", "").toUpperCase(Locale.ROOT);
    }
}
