package fanzha.sheet;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens what was delivered: xlsx, xls, et, or text with separators in any usual encoding, told apart by content and never by
 * name. All guards stand before or inside the parsing: bytes, parts, lines, columns, characters and time have bounds.
 */
public final class SheetReader {
    public static final Duration PARSING_MAX = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(SheetReader.class);

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
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            // Foreign bytes went where nobody had been: one file waits for a person, and the next one is read.
            LOG.error("表格解析出错，文件按“损坏”隔离：{}，在 {}", e.getClass().getName(), e.getStackTrace()[0]);
            return Opened.Refused.ofFile(Trouble.DAMAGED);
        }
    }

    private static Book book(byte[] bytes, Deadline deadline) {
        return switch (Contents.of(bytes)) {
            case ZIP -> XlsxBook.open(bytes, new Bounds(deadline));
            case COMPOUND -> XlsBook.open(bytes, new Bounds(deadline));
            case TEXT, WEB_PAGE, XML_BOOK -> text(TextBytes.toUtf8(bytes, deadline), deadline);
        };
    }

    private static Book text(byte[] text, Deadline deadline) {
        return switch (Contents.ofText(text)) {
            case WEB_PAGE -> WebPage.open(text, new Bounds(deadline));
            case XML_BOOK -> XmlBook.open(text, new Bounds(deadline));
            case TEXT, ZIP, COMPOUND -> new Book(List.of(CsvGrid.of(text, deadline)), List.of());
        };
    }
}
