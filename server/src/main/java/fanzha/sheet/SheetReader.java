package fanzha.sheet;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Opens what was delivered: xlsx, xls, et, or text with separators in any usual encoding, told apart by content and never by
 * name. All guards stand before or inside the parsing: bytes, parts, lines, columns, characters and time have bounds.
 */
public final class SheetReader {
    public static final Duration PARSING_MAX = Duration.ofSeconds(10);

    private final LongSupplier nanos;
    private final Duration most;

    public SheetReader() {
        this(System::nanoTime, PARSING_MAX);
    }

    SheetReader(LongSupplier nanos, Duration most) {
        this.nanos = nanos;
        this.most = most;
    }

    /** @param known whether a label belongs to the list that is looked for */
    public Opened open(byte[] bytes, Predicate<String> known) {
        if (bytes.length > Caps.FILE_BYTES_MAX) {
            return Opened.Refused.ofFile(Trouble.TOO_LARGE, "20");
        }
        if (Contents.blank(bytes)) {
            return Opened.Refused.ofFile(Trouble.EMPTY_FILE);
        }
        Deadline deadline = new Deadline(most, nanos);
        try {
            return new Layout(known, deadline).table(book(bytes, deadline));
        } catch (Unreadable e) {
            return e.refused();
        }
    }

    private static Book book(byte[] bytes, Deadline deadline) {
        return switch (Contents.of(bytes)) {
            case ZIP -> XlsxBook.open(bytes, new Bounds(deadline));
            case COMPOUND -> XlsBook.open(bytes, new Bounds(deadline));
            case TEXT -> text(bytes, deadline);
        };
    }

    private static Book text(byte[] bytes, Deadline deadline) {
        byte[] text = TextBytes.toUtf8(bytes, deadline);
        Contents.checkText(text);
        return new Book(List.of(CsvGrid.of(text, deadline)), List.of());
    }
}
