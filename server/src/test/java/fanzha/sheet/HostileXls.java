package fanzha.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.params.provider.Arguments;

/** Compound files that are no workbook, or a broken one. */
final class HostileXls {
    private static final int BLOCK = 512;

    private HostileXls() {
    }

    static Stream<Arguments> files() {
        return Stream.of(
                HostileFilesTest.file("an xlsx under a password", Trouble.PASSWORD, () -> compound("EncryptedPackage", new byte[5_000])),
                HostileFilesTest.file("an xls under a password", Trouble.PASSWORD, HostileXls::locked),
                HostileFilesTest.file("an xls of 1995", Trouble.TOO_OLD, () -> compound("Book", new byte[5_000])),
                HostileFilesTest.file("a Word document of 1997", Trouble.NOT_A_SHEET, () -> compound("WordDocument", new byte[5_000])),
                HostileFilesTest.file("a compound file of something else", Trouble.NOT_A_SHEET, () -> compound("Contents", new byte[100])),
                HostileFilesTest.file("half an xls", Trouble.DAMAGED, () -> Arrays.copyOf(good(), good().length / 2)),
                HostileFilesTest.file("the head of an xls", Trouble.DAMAGED, () -> Arrays.copyOf(good(), BLOCK)),
                HostileFilesTest.file("a few bytes of an xls", Trouble.DAMAGED, () -> Arrays.copyOf(good(), 30)),
                HostileFilesTest.file("an xls without its end", Trouble.DAMAGED, () -> compound("Workbook", Arrays.copyOf(stream(), stream().length / 2))),
                HostileFilesTest.file("a workbook of zeros", Trouble.DAMAGED, () -> compound("Workbook", new byte[9_000])),
                HostileFilesTest.file("a workbook of chance", Trouble.DAMAGED, () -> compound("Workbook", chance())),
                HostileFilesTest.file("a workbook of nothing", Trouble.DAMAGED, () -> compound("Workbook", new byte[0])),
                HostileFilesTest.file("records longer than the file", Trouble.DAMAGED, () -> compound("Workbook", spoilt(2, (byte) 0xFF))),
                HostileFilesTest.file("blocks in a circle", Trouble.DAMAGED, HostileXls::circle),
                HostileFilesTest.file("texts that are fewer than said", Trouble.DAMAGED, () -> compound("Workbook", fewerTexts())));
    }

    static byte[] good() {
        return Saving.XLS.save(new Drawing(Drawing.Style.PLAIN, 1, true).sheets);
    }

    private static byte[] locked() {
        Biff8EncryptionKey.setCurrentUserPassword("geheim");
        try (HSSFWorkbook workbook = new HSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("名单").createRow(0).createCell(0).setCellValue("预警编号");
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] compound(String name, byte[] content) {
        try (POIFSFileSystem compound = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            compound.createDocument(new ByteArrayInputStream(content), name);
            compound.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The records themselves, out of their container. */
    private static byte[] stream() {
        try (POIFSFileSystem compound = new POIFSFileSystem(new ByteArrayInputStream(good()))) {
            return compound.getRoot().createDocumentInputStream("Workbook").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] spoilt(int at, byte value) {
        byte[] records = stream();
        records[at] = value;
        records[at + 1] = value;
        return records;
    }

    private static byte[] fewerTexts() {
        byte[] records = stream();
        for (int at = 0; at + 4 < records.length;) {
            int length = records[at + 2] & 0xFF | (records[at + 3] & 0xFF) << 8;
            if (records[at] == (byte) 0xFC && records[at + 1] == 0) {
                Arrays.fill(records, at + 8, at + 11, (byte) 0x7F);
                return records;
            }
            at += 4 + length;
        }
        throw new IllegalStateException("no shared texts");
    }

    private static byte[] chance() {
        byte[] bytes = new byte[20_000];
        new Random(9).nextBytes(bytes);
        return bytes;
    }

    /** Each block of the file's table names the block itself as the next. */
    private static byte[] circle() {
        byte[] bytes = good();
        int table = (bytes[0x4C] & 0xFF | (bytes[0x4D] & 0xFF) << 8) * BLOCK + BLOCK;
        for (int i = 0; i < BLOCK / 4; i++) {
            Arrays.fill(bytes, table + i * 4, table + i * 4 + 4, (byte) 0);
            bytes[table + i * 4] = (byte) i;
        }
        return bytes;
    }
}
