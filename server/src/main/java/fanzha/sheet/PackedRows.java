package fanzha.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Texts one after the other in blocks of bytes. A workbook of 200,000 rows as objects would not fit beside a server; so it
 * takes little more than its bytes.
 */
final class PackedRows {
    private static final int BLOCK_BYTES = 1 << 20;

    private final List<byte[]> blocks = new ArrayList<>();
    private byte[] block = new byte[0];
    private int used;
    private long[] starts = new long[1_024];
    private int size;
    private byte[] scratch = new byte[4_096];
    private int length;

    int size() {
        return size;
    }

    void put(int value) {
        int left = value;
        while ((left & ~0x7F) != 0) {
            one((byte) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        one((byte) left);
    }

    void put(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        put(bytes.length);
        room(bytes.length);
        System.arraycopy(bytes, 0, scratch, length, bytes.length);
        length += bytes.length;
    }

    /** What was put since the last end becomes the next record. */
    void end() {
        if (used + length > block.length) {
            block = new byte[Math.max(BLOCK_BYTES, length)];
            blocks.add(block);
            used = 0;
        }
        System.arraycopy(scratch, 0, block, used, length);
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
        }
        starts[size++] = (long) (blocks.size() - 1) << 32 | used;
        used += length;
        length = 0;
    }

    void forget() {
        length = 0;
    }

    Reading read(int index) {
        return new Reading(blocks.get((int) (starts[index] >>> 32)), (int) starts[index]);
    }

    private void one(byte b) {
        room(1);
        scratch[length++] = b;
    }

    private void room(int more) {
        if (length + more > scratch.length) {
            scratch = Arrays.copyOf(scratch, Math.max(scratch.length * 2, length + more));
        }
    }

    /** Reads one record from its beginning, in the order in which it was put. */
    static final class Reading {
        private final byte[] block;
        private int at;

        private Reading(byte[] block, int at) {
            this.block = block;
            this.at = at;
        }

        int number() {
            int value = 0;
            int shift = 0;
            while (block[at] < 0) {
                value |= (block[at++] & 0x7F) << shift;
                shift += 7;
            }
            return value | block[at++] << shift;
        }

        String text() {
            int length = number();
            at += length;
            return new String(block, at - length, length, StandardCharsets.UTF_8);
        }
    }
}
