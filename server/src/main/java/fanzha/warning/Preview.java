package fanzha.warning;

import fanzha.journal.Entry;
import fanzha.journal.Journal;
import fanzha.journal.Purpose;
import fanzha.kernel.FreeText;
import fanzha.kernel.PersonName;
import fanzha.office.Actor;
import fanzha.sheet.Row;
import fanzha.sheet.Table;
import fanzha.store.Doors;
import fanzha.watch.DeadlineClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * 导入预览: shows what was understood of a file before any of it comes in, proposes what its unknown columns mean, and keeps
 * what an officer has settled. Numbers stay hidden.
 */
public final class Preview {
    public static final int ROWS_MAX = 100;
    private static final int SAMPLES_MAX = 3;
    private static final int SAMPLE_CHARACTERS_MAX = 40;

    private final Doors doors;
    private final Opening opening;
    private final MappingBook mappings;
    private final Keeping keeping;

    record Keeping(Journal journal, DeadlineClock clock) {
    }

    Preview(Doors doors, Opening opening, MappingBook mappings, Keeping keeping) {
        this.doors = doors;
        this.opening = opening;
        this.mappings = mappings;
        this.keeping = keeping;
    }

    public sealed interface Look {
    }

    /** Nothing could be read. */
    public record Unreadable(Problem problem, int row, List<String> args) implements Look {
    }

    /**
     * @param settled the columns are as an officer has settled them for this source and layout
     * @param missing required columns that nothing stands for
     * @param rows    of the whole file; the first hundred of them were read
     */
    public record Readable(List<ColumnLook> columns, boolean settled, List<String> missing, int rows, List<RowLook> first,
                           List<RowNote> notes) implements Look {
    }

    public enum By { SAVED, WORDS, LIKENESS, CONTENT, NOTHING }

    /** @param samples some of its cells, numbers hidden */
    public record ColumnLook(String label, @Nullable Column column, By by, List<String> samples) {
    }

    /** @param reaches it would come in; else it would wait to be mended */
    public record RowLook(int row, @Nullable String name, @Nullable String phone, Level level, WarningKind kind, boolean reaches,
                          List<Flag> flags) {
    }

    public Look look(DeliveredFile file, Actor actor) {
        Look look = opening.open(file.source(), file.bytes(), read -> switch (read) {
            case Opening.Unread unread -> new Unreadable(unread.flaw().problem(), unread.flaw().row(), unread.flaw().args());
            case Opening.Listed listed -> readable(file.source(), listed);
        });
        doors.runAsCentre(() -> keeping.journal.write(new Entry(actor.id(), actor.unit(), "PREVIEWED", "delivery:", Purpose.INTAKE,
                Map.of("rows", look instanceof Readable readable ? readable.first.size() : 0))));
        return look;
    }

    /** Keeps it; from now on this source's files of the same layout are read so. */
    public void settle(Mapping mapping, Actor actor) {
        doors.runAsCentre(() -> {
            mappings.put(mapping, actor.id(), keeping.clock.now());
            keeping.journal.write(new Entry(actor.id(), actor.unit(), "MAPPED", "layout:" + mapping.layout(), Purpose.INTAKE,
                    Map.of("columns", mapping.columns().stream().flatMap(Optional::stream).toList())));
        });
    }

    private Readable readable(String source, Opening.Listed listed) {
        Table table = listed.table();
        List<Row> rows = IntStream.range(0, Math.min(ROWS_MAX, table.rows())).mapToObj(table::row).toList();
        List<Proposals.Proposal> proposals = listed.settled() ? settled(listed.header(), table.labels().size())
                : new Proposals(table.labels(), rows.stream().map(Row::cells).toList()).list();
        Header header = new Header(table.labels(), proposals.stream().map(p -> Optional.ofNullable(p.column())).toList());
        RowReader reader = new RowReader(header, source, Set.copyOf(DeliveryBook.KNOWN_SOURCES), keeping.clock.now());
        List<ColumnLook> columns = new ArrayList<>();
        for (int i = 0; i < table.labels().size(); i++) {
            Proposals.Proposal p = proposals.get(i);
            columns.add(new ColumnLook(Mapping.plain(table.labels().get(i)), p.column(), p.by(), samples(rows, i)));
        }
        List<String> missing = listed.settled() ? header.missingToReach() : header.missing();
        return new Readable(columns, listed.settled(), missing, table.rows(), rows.stream().map(row -> look(reader.read(row))).toList(),
                table.notes().stream().map(RowNote::of).toList());
    }

    private static List<Proposals.Proposal> settled(Header header, int columns) {
        return IntStream.range(0, columns).mapToObj(i -> {
            Column column = header.column(i);
            return column == null ? Proposals.Proposal.NONE : new Proposals.Proposal(column, By.SAVED);
        }).toList();
    }

    private static List<String> samples(List<Row> rows, int place) {
        return rows.stream().map(row -> place < row.cells().size() ? row.cells().get(place).strip() : "")
                .filter(text -> !text.isEmpty()).distinct().limit(SAMPLES_MAX)
                .map(text -> new FreeText(text).masked()).map(text -> text.substring(0, Math.min(SAMPLE_CHARACTERS_MAX, text.length())))
                .toList();
    }

    private static RowLook look(SheetWarning said) {
        PersonName name = said.name();
        return new RowLook(said.row(), name == null ? null : name.text(), said.phone() == null ? null : said.phone().masked(),
                said.level(), said.kind(), said.reachesSomebody(), said.flags());
    }
}
