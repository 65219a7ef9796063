package fanzha.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Brings delivered text to UTF-8, whatever it was saved in: UTF-8, GB18030 with the older GBK in it, UTF-16 with a mark or
 * without. A few characters that somebody cut in two spoil their cells, not the file.
 */
final class TextBytes {
    /** Stands for what could not be read. */
    static final char LOST = '\uFFFD';
    private static final Charset GB18030 = Charset.forName("GB18030");
    /** One broken character in so many bytes is a slip; more is another encoding. */
    private static final int BYTES_PER_SLIP = 200;
    private static final int SLIPS_ALWAYS = 3;
    private static final int WIDE_CLEAR = 3;
    private static final int SAMPLE_BYTES = 65_536;

    private TextBytes() {
    }

    static byte[] toUtf8(byte[] bytes, Deadline deadline) {
        if (marked(bytes, 0xEF, 0xBB, 0xBF)) {
            return utf8(Arrays.copyOfRange(bytes, 3, bytes.length), deadline);
        }
        if (marked(bytes, 0xFF, 0xFE) || marked(bytes, 0xFE, 0xFF)) {
            Charset wide = bytes[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            return decoded(Arrays.copyOfRange(bytes, 2, bytes.length), wide);
        }
        int zerosEven = zeros(bytes, 0);
        int zerosOdd = zeros(bytes, 1);
        if (zerosEven + zerosOdd > 0) {
            // Separators, digits and line ends are zero in one half of each UTF-16 unit; in the other half only 一 and few more.
            if (Math.min(zerosEven, zerosOdd) * WIDE_CLEAR > Math.max(zerosEven, zerosOdd)) {
                throw Unreadable.file(Trouble.WRONG_ENCODING);
            }
            return decoded(bytes, zerosOdd > zerosEven ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        return utf8(bytes, deadline);
    }

    private static byte[] utf8(byte[] bytes, Deadline deadline) {
        int slips = slips(bytes, StandardCharsets.UTF_8);
        if (slips == 0) {
            return bytes;
        }
        deadline.check();
        return slips(bytes, GB18030) < slips ? decoded(bytes, GB18030) : decoded(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] decoded(byte[] bytes, Charset charset) {
        if (slips(bytes, charset) > Math.max(SLIPS_ALWAYS, bytes.length / BYTES_PER_SLIP)) {
            throw Unreadable.file(Trouble.WRONG_ENCODING);
        }
        String text = new String(bytes, charset);
        return storable(text).getBytes(StandardCharsets.UTF_8);
    }

    /** Without the one character that no database keeps: a blank of that length stands for it. */
    static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', ' ');
    }

    /** How often this is no text of that encoding. */
    private static int slips(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(8_192);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int slips = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            out.clear();
            if (result.isUnderflow()) {
                return slips;
            }
            if (result.isError()) {
                slips++;
                in.position(in.position() + result.length());
            }
        }
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < Math.min(bytes.length, SAMPLE_BYTES); i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean marked(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || bytes[i] != (byte) mark[i]) {
                return false;
            }
        }
        return true;
    }
}
