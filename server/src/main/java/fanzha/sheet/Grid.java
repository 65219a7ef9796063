package fanzha.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of one sheet that say something, as they stand; nothing is known of headers here. */
sealed interface Grid permits CsvGrid, PackedGrid {
    /** Empty for a csv. */
    String name();

    int size();

    Line line(int index);

    /** A line of its own for quarantine. */
    byte[] bytes(int index);

    /** What the receipt should say about the sheet as a whole. */
    List<Note> notes();

    /** Why it must not be read as the list, though it may stand beside it. */
    Opened.@Nullable Refused tooWide();

    /** The labels of merged groups stand over all their columns. */
    Line across(Line line);
}
