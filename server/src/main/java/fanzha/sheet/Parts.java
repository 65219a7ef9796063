package fanzha.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of a zipped workbook. Bytes are counted as they come out: what the archive says of its sizes is only said. */
final class Parts implements AutoCloseable {
    private static final int LOCAL_FILES_SLACK = 4;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private final Bounds bounds;

    private Parts(ZipFile zip, Bounds bounds) {
        this.zip = zip;
        this.bounds = bounds;
    }

    static Parts of(byte[] bytes, Bounds bounds) throws IOException {
        // The library makes an object of each entry before we may count them.
        if (directoryEntries(bytes) > Caps.PARTS_MAX + LOCAL_FILES_SLACK) {
            throw Unreadable.file(Trouble.TOO_MANY_PARTS, "500");
        }
        Parts parts = new Parts(ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get(), bounds);
        parts.list();
        return parts;
    }

    private void list() {
        for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements();) {
            ZipArchiveEntry entry = all.nextElement();
            String name = entry.getName().replace('\\', '/');
            if (name.startsWith("/") || name.contains("../") || name.endsWith("..") || name.indexOf(':') >= 0 || name.indexOf('\0') >= 0) {
                throw Unreadable.file(Trouble.UNSAFE_PART);
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw Unreadable.file(Trouble.PASSWORD);
            }
            if (entries.put(name.toLowerCase(Locale.ROOT), entry) != null) {
                throw Unreadable.file(Trouble.UNSAFE_PART);
            }
        }
        if (entries.size() > Caps.PARTS_MAX) {
            throw Unreadable.file(Trouble.TOO_MANY_PARTS, "500");
        }
    }

    Set<String> names() {
        return entries.keySet();
    }

    boolean has(String name) {
        return entries.containsKey(name.toLowerCase(Locale.ROOT));
    }

    InputStream open(String name) throws IOException {
        ZipArchiveEntry entry = entries.get(name.toLowerCase(Locale.ROOT));
        // A spreadsheet knows these two ways of packing; the library reaches for parts of its own that are not here for others.
        if (entry == null || entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
            throw Unreadable.file(Trouble.DAMAGED);
        }
        return new Counted(zip.getInputStream(entry), entry.getCrc());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static int directoryEntries(byte[] bytes) {
        int found = 0;
        for (int i = 0; i + 3 < bytes.length; i++) {
            found += bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2 ? 1 : 0;
        }
        return found;
    }

    /** One part as it comes out, within its bound, and at its end held against its checksum. */
    private final class Counted extends FilterInputStream {
        private final CRC32 crc = new CRC32();
        private final long expected;
        private long bytes;

        Counted(InputStream in, long expected) {
            super(in);
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read < 0) {
                if (expected >= 0 && crc.getValue() != expected) {
                    throw Unreadable.file(Trouble.DAMAGED);
                }
                return read;
            }
            crc.update(into, offset, read);
            bytes += read;
            if (bytes > Caps.PART_BYTES_MAX) {
                throw Unreadable.file(Trouble.UNPACKED_TOO_LARGE, "100");
            }
            bounds.unpacked(read);
            return read;
        }
    }
}
