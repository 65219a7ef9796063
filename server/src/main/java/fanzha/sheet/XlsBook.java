package fanzha.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.RecordFormatException;

/** An xls of Excel 97 and later, or an et of WPS, record by record: as objects a whole workbook would be too large. */
final class XlsBook {
    private final Bounds bounds;
    private final SharedTexts shared = new SharedTexts();
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final XlsStyles styles = new XlsStyles();
    private final List<Grid> grids = new ArrayList<>();
    private boolean since1904;
    private int depth;
    private int substreams = -1;

    private XlsBook(Bounds bounds) {
        this.bounds = bounds;
    }

    static Book open(byte[] bytes, Bounds bounds) {
        try (POIFSFileSystem compound = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = compound.getRoot();
            String stream = stream(root);
            XlsBook book = new XlsBook(bounds);
            book.read(new RecordFactoryInputStream(root.createDocumentInputStream(root.getEntryCaseInsensitive(stream)), false));
            boolean code = root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR");
            return new Book(book.grids, code ? List.of(Note.of(Note.Kind.CODE_IGNORED)) : List.of());
        } catch (EncryptedDocumentException e) {
            throw Unreadable.file(Trouble.PASSWORD);
        } catch (Unreadable e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Whatever the library meets in broken bytes, it says by exceptions of many kinds.
            throw Unreadable.file(Trouble.DAMAGED);
        }
    }

    private static String stream(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw Unreadable.file(Trouble.PASSWORD);
        }
        if (root.hasEntryCaseInsensitive("Workbook")) {
            return "Workbook";
        }
        if (root.hasEntryCaseInsensitive("Book")) {
            throw Unreadable.file(Trouble.TOO_OLD, "Excel 5/95");
        }
        throw Unreadable.file(Trouble.NOT_A_SHEET, root.hasEntryCaseInsensitive("WordDocument") ? "Word"
                : root.hasEntryCaseInsensitive("PowerPoint Document") ? "PowerPoint" : "OLE2");
    }

    private void read(RecordFactoryInputStream records) {
        XlsSheet sheet = null;
        for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
            bounds.unpacked(record.getRecordSize());
            if (record instanceof BOFRecord bof) {
                if (depth++ == 0 && ++substreams > 0) {
                    sheet = begun(bof);
                }
            } else if (record instanceof EOFRecord) {
                if (--depth == 0 && sheet != null) {
                    grids.add(sheet.end());
                    sheet = null;
                }
            } else if (depth == 1 && sheet != null) {
                sheet.take(record);
            } else if (depth == 1 && substreams == 0) {
                global(record);
            }
        }
        if (depth != 0 || substreams < 0) {
            throw new RecordFormatException("ends in the middle");
        }
    }

    private XlsSheet begun(BOFRecord bof) {
        if (bof.getType() != BOFRecord.TYPE_WORKSHEET || substreams > Caps.SHEETS_MAX) {
            return null;
        }
        String name = substreams <= sheets.size() ? sheets.get(substreams - 1).getSheetname() : String.valueOf(substreams);
        return new XlsSheet(new GridWriter(name, shared, bounds), styles, since1904);
    }

    private void global(Record record) {
        if (record instanceof SSTRecord texts) {
            for (int i = 0; i < texts.getNumUniqueStrings(); i++) {
                shared.add(texts.getString(i).getString());
            }
        } else if (record instanceof BoundSheetRecord bound) {
            sheets.add(bound);
        } else if (record instanceof FormatRecord format) {
            styles.add(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof ExtendedFormatRecord style) {
            styles.add(style.getFormatIndex());
        } else if (record instanceof DateWindow1904Record window) {
            since1904 = window.getWindowing() == 1;
        }
    }
}
