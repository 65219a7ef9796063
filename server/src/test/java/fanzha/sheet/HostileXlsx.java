package fanzha.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A good workbook of which single parts are spoilt, replaced by endless ones, or joined by others. */
final class HostileXlsx {
    static final String HEAD = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    static final String TAIL = "</sheetData></worksheet>";
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String TEXTS = "xl/sharedStrings.xml";
    private static final int BLOCK_BYTES = 1 << 16;

    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** @param times how often the middle is said */
    private record Part(byte[] head, byte[] middle, long times, byte[] tail) {
    }

    static HostileXlsx good() {
        HostileXlsx good = new HostileXlsx();
        List<Paper> sheets = new Drawing(Drawing.Style.PLAIN, 1, true).sheets;
        new XlsxMaker(Saving.XLSX_SHARED).parts(sheets).forEach((name, bytes) -> good.parts.put(name, new Part(bytes, new byte[0], 0, new byte[0])));
        return good;
    }

    static HostileXlsx empty() {
        return new HostileXlsx();
    }

    HostileXlsx with(String name, String text) {
        return with(name, text, StandardCharsets.UTF_8);
    }

    HostileXlsx with(String name, String text, Charset charset) {
        parts.put(name, new Part(text.getBytes(charset), new byte[0], 0, new byte[0]));
        return this;
    }

    HostileXlsx repeated(String name, String head, String middle, long times, String tail) {
        parts.put(name, new Part(head.getBytes(StandardCharsets.UTF_8), middle.getBytes(StandardCharsets.UTF_8), times,
                tail.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    HostileXlsx without(String name) {
        parts.remove(name);
        return this;
    }

    /** Some rows between the good head and tail of a sheet. */
    HostileXlsx rows(String rows) {
        return with(SHEET, HEAD + rows + TAIL);
    }

    HostileXlsx changed(String name, String from, String to) {
        return with(name, new String(parts.get(name).head, StandardCharsets.UTF_8).replace(from, to));
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(part.getKey().split("\\|")[0]));
                write(zip, part.getValue());
                zip.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(ZipArchiveOutputStream zip, Part part) throws IOException {
        zip.write(part.head);
        if (part.times > 0) {
            int each = Math.max(1, BLOCK_BYTES / part.middle.length);
            ByteArrayOutputStream block = new ByteArrayOutputStream();
            for (int i = 0; i < each; i++) {
                block.writeBytes(part.middle);
            }
            for (long left = part.times; left > 0; left -= each) {
                zip.write(block.toByteArray(), 0, (int) Math.min(each, left) * part.middle.length);
            }
        }
        zip.write(part.tail);
    }

    /** An archive of many empty files, small enough to be written by hand. */
    static byte[] crowded(int entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < entries; i++) {
            out.writeBytes(header(0x04034B50, 30));
        }
        int directory = out.size();
        for (int i = 0; i < entries; i++) {
            out.writeBytes(header(0x02014B50, 46));
        }
        byte[] end = header(0x06054B50, 22);
        number(end, 8, entries, 2);
        number(end, 10, entries, 2);
        number(end, 12, out.size() - directory, 4);
        number(end, 16, directory, 4);
        out.writeBytes(end);
        return out.toByteArray();
    }

    /** Says of every part that it is small. */
    static byte[] lying(byte[] zip) {
        return told(zip, 24, 100, 4);
    }

    /** Says of every part that it is packed in that way. */
    static byte[] packed(byte[] zip, int method) {
        return told(zip, 10, method, 2);
    }

    private static byte[] told(byte[] zip, int at, int value, int bytes) {
        for (int i = 0; i + 46 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                number(zip, i + at, value, bytes);
            }
        }
        return zip;
    }


    private static byte[] header(int signature, int length) {
        byte[] header = new byte[length];
        number(header, 0, signature, 4);
        return header;
    }

    private static void number(byte[] into, int at, int value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            into[at + i] = (byte) (value >>> 8 * i);
        }
    }
}
