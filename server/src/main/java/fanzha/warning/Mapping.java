package fanzha.warning;

import fanzha.kernel.FreeText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * 列对应: what each column of one layout means, as an officer has settled it for a source.
 *
 * @param columns beside the labels; empty: kept under its own label
 */
public record Mapping(String source, List<String> labels, List<Optional<Column>> columns) {
    public static final int COLUMNS_MAX = 64;
    private static final int LABEL_CHARACTERS_MAX = 100;

    /** @throws IllegalArgumentException in words for the officer, when it could not be a header or a column stands twice */
    public Mapping {
        labels = labels.stream().map(Mapping::plain).toList();
        columns = List.copyOf(columns);
        if (labels.size() != columns.size() || labels.isEmpty() || labels.size() > COLUMNS_MAX) {
            throw new IllegalArgumentException("列对应应有 1 至 " + COLUMNS_MAX + " 列，表头与所选的列一一对应");
        }
        Set<Column> seen = EnumSet.noneOf(Column.class);
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).length() > LABEL_CHARACTERS_MAX || new FreeText(labels.get(i)).hides()) {
                throw new IllegalArgumentException("第 " + (i + 1) + " 列的表头过长或含有号码，像是数据行：请核对文件有没有表头");
            }
            Optional<Column> column = columns.get(i);
            if (column.isPresent() && !seen.add(column.get())) {
                throw new IllegalArgumentException("“" + column.get().label() + "”指定给了两列：请只留一列，另一列改为保留原名");
            }
        }
    }

    /** The same layout has the same labels in the same order; blanks and full-width forms make no difference. */
    static String layout(List<String> labels) {
        List<String> plain = new ArrayList<>(labels.stream().map(Mapping::plain).toList());
        while (!plain.isEmpty() && plain.getLast().isEmpty()) {
            plain.removeLast();
        }
        return HexFormat.of().formatHex(Intake.sha256(String.join("\n", plain).getBytes(StandardCharsets.UTF_8)));
    }

    String layout() {
        return layout(labels);
    }

    static String plain(String label) {
        return CellText.plain(label).replaceAll("\\s+", "");
    }

    /** The labels that mean a column. */
    List<String> meaningful() {
        return IntStream.range(0, labels.size()).filter(i -> columns.get(i).isPresent()).mapToObj(labels::get).toList();
    }
}
