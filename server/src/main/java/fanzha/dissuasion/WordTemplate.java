package fanzha.dissuasion;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;

/**
 * A superior's own document. Are all {{fields}} in one row of a table, that row is written once for each warning; else each
 * warning gets a document of its own.
 */
final class WordTemplate {
    private record Place(XWPFTable table, int row) {
    }

    private WordTemplate() {
    }

    static List<String> read(byte[] bytes) throws IOException {
        try (XWPFDocument document = open(bytes)) {
            return names(document);
        }
    }

    /** Whether one document holds them all. */
    static boolean isList(byte[] bytes) {
        try (XWPFDocument document = open(bytes)) {
            return list(document).isPresent();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** One document with a row for each. */
    static byte[] fillList(byte[] bytes, List<FeedbackRow> rows) {
        try (XWPFDocument document = open(bytes)) {
            Place place = list(document).orElseThrow();
            XWPFTableRow pattern = place.table().getRow(place.row());
            for (int i = 0; i < rows.size(); i++) {
                XWPFTableRow copy = new XWPFTableRow((CTRow) pattern.getCtRow().copy(), place.table());
                for (XWPFParagraph paragraph : paragraphs(copy)) {
                    Pieces.fill(paragraph, rows.get(i));
                }
                place.table().addRow(copy, place.row() + 1 + i);
            }
            place.table().removeRow(place.row());
            return written(document);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** A document each, together in one zip. */
    static byte[] fillEach(byte[] bytes, List<FeedbackRow> rows) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream(); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < rows.size(); i++) {
                zip.putNextEntry(new ZipEntry("反馈_%03d.docx".formatted(i + 1)));
                zip.write(fillOne(bytes, rows.get(i)));
                zip.closeEntry();
            }
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    static byte[] fillOne(byte[] bytes, FeedbackRow row) {
        try (XWPFDocument document = open(bytes)) {
            for (XWPFParagraph paragraph : paragraphs(document)) {
                Pieces.fill(paragraph, row);
            }
            return written(document);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static XWPFDocument open(byte[] bytes) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    private static byte[] written(XWPFDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    private static UncheckedIOException broken(IOException cause) {
        return new UncheckedIOException("反馈模板填不进去：请下载模板检查，或重新上传", cause);
    }

    private static List<String> names(XWPFDocument document) {
        return paragraphs(document).stream().flatMap(paragraph -> FieldText.names(Pieces.text(paragraph)).stream()).toList();
    }

    private static Optional<Place> list(XWPFDocument document) {
        List<Place> places = new ArrayList<>();
        int inRows = 0;
        for (XWPFTable table : document.getTables()) {
            for (int row = 0; row < table.getNumberOfRows(); row++) {
                int fields = paragraphs(table.getRow(row)).stream().mapToInt(p -> FieldText.names(Pieces.text(p)).size()).sum();
                inRows += fields;
                if (fields > 0) {
                    places.add(new Place(table, row));
                }
            }
        }
        return places.size() == 1 && inRows == names(document).size() ? Optional.of(places.getFirst()) : Optional.empty();
    }

    private static List<XWPFParagraph> paragraphs(XWPFDocument document) {
        List<XWPFParagraph> all = new ArrayList<>(document.getParagraphs());
        document.getTables().forEach(table -> table.getRows().forEach(row -> all.addAll(paragraphs(row))));
        return all;
    }

    private static List<XWPFParagraph> paragraphs(XWPFTableRow row) {
        return row.getTableCells().stream().map(XWPFTableCell::getParagraphs).flatMap(List::stream).toList();
    }
}
