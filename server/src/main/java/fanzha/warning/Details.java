package fanzha.warning;

import java.util.List;
import java.util.Optional;

/** What the sheets said beyond who, when and how urgent; where a label has several values the newest comes first. */
public record Details(List<Detail> entries) {
    public static final Details NONE = new Details(List.of());

    public Details {
        entries = List.copyOf(entries);
    }

    /** The newest value of a column. */
    public Optional<String> find(Column column) {
        return entries.stream().filter(d -> d.label().equals(column.label())).map(Detail::value).findFirst();
    }

    public Optional<String> address() {
        return find(Column.ADDRESS).or(() -> find(Column.REGISTERED));
    }
}
