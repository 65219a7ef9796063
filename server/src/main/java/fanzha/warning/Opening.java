package fanzha.warning;

import fanzha.sheet.Opened;
import fanzha.sheet.ReadingRoom;
import fanzha.sheet.Table;
import fanzha.store.Doors;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Opens a delivered file as the list of its source: under the columns that an officer has settled for this layout, or else
 * by the words that everybody knows.
 */
final class Opening {
    private final ReadingRoom files = new ReadingRoom();
    private final MappingBook mappings;
    private final Doors doors;

    Opening(MappingBook mappings, Doors doors) {
        this.mappings = mappings;
        this.doors = doors;
    }

    /** What opening comes to. */
    sealed interface Read {
    }

    /** @param settled its columns are as an officer has settled them: what is missing then is meant to be */
    record Listed(Table table, Header header, boolean settled) implements Read {
        /** Why no row of it may come in as it is. */
        Optional<Flaw> flaw() {
            List<String> missing = settled ? header.missingToReach() : header.missing();
            return missing.isEmpty() ? Optional.empty() : Optional.of(Flaw.missing(missing, table.headerRow()));
        }
    }

    record Unread(Flaw flaw) implements Read {
    }

    /** The file stays open while this work is done. */
    <T> T open(String source, byte[] bytes, Function<Read, T> work) {
        Set<String> own = doors.asCentre(() -> mappings.labels(source));
        return files.open(bytes, label -> HeaderWords.find(label) != null || own.contains(Mapping.plain(label)),
                opened -> work.apply(read(source, opened)));
    }

    private Read read(String source, Opened opened) {
        return switch (opened) {
            case Opened.Refused refused -> new Unread(Flaw.of(refused));
            case Table table -> {
                String layout = Mapping.layout(table.labels());
                Optional<Mapping> settled = doors.asCentre(() -> mappings.find(source, layout));
                Header header = settled.map(m -> new Header(table.labels(), m.columns())).orElseGet(() -> new Header(table.labels()));
                yield new Listed(table, header, settled.isPresent());
            }
        };
    }
}
