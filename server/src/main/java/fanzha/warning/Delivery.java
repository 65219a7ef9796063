package fanzha.warning;

import fanzha.kernel.OfficerId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One delivered file and how far its rows have come.
 *
 * @param sameAs    byte for byte an earlier delivery
 * @param rowsTotal 0 until the file was opened; a file that cannot be read counts as one row
 */
public record Delivery(UUID id, String source, String file, long bytes, ByteBuffer sha256, @Nullable OfficerId by,
                       Instant receivedAt, @Nullable UUID sameAs, boolean done, int rowsTotal, Counts counts, long millis) {
    Delivery settled(Counts all, long took) {
        return new Delivery(id, source, file, bytes, sha256, by, receivedAt, sameAs, true, all.received(), all, took);
    }

    Delivery counted(Counts chunk) {
        return new Delivery(id, source, file, bytes, sha256, by, receivedAt, sameAs, done, rowsTotal, counts.plus(chunk), millis);
    }

    /** With the sheet of the workbook, where that tells which row is meant. */
    String file(@Nullable String sheet) {
        return sheet == null ? file : file + "·" + sheet;
    }

    int rowsDone() {
        return counts.received();
    }
}
