package fanzha.journal;

import fanzha.kernel.CentreCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/** The hashes of the journal: SM3 (GB/T 32905-2016) over bytes that can be read in one way only. */
final class Digest {
    static final int BYTES = 32;
    /** What the first link of a chain follows. */
    static final byte[] NOTHING = new byte[BYTES];

    private Digest() { }

    /** The link that follows {@code previous}: its hash binds place, content and all that went before. */
    static byte[] link(byte[] previous, long seq, String canonical) {
        byte[] content = canonical.getBytes(StandardCharsets.UTF_8);
        return sm3(ByteBuffer.allocate(BYTES + Long.BYTES + content.length).put(previous).putLong(seq).put(content).array());
    }

    static String ofIds(Collection<UUID> ids) {
        ByteBuffer all = ByteBuffer.allocate(ids.size() * 2 * Long.BYTES);
        ids.forEach(id -> all.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
        return HexFormat.of().formatHex(sm3(all.array()));
    }

    /** A record as one text. Each field bears its length: no two records share a text. */
    static String canonical(CentreCode centre, Row row) {
        StringBuilder out = new StringBuilder(256);
        field(out, centre.digits());
        field(out, row.id().toString());
        field(out, row.at().toString());
        field(out, row.actor() == null ? null : row.actor().toString());
        field(out, row.unit());
        field(out, row.deed());
        field(out, row.subject());
        field(out, row.purpose());
        field(out, row.detail());
        return out.toString();
    }

    private static void field(StringBuilder out, @Nullable String value) {
        if (value == null) {
            out.append("-;");
        } else {
            out.append(value.length()).append(':').append(value).append(';');
        }
    }

    private static byte[] sm3(byte[] input) {
        SM3Digest digest = new SM3Digest();
        digest.update(input, 0, input.length);
        byte[] hash = new byte[BYTES];
        digest.doFinal(hash, 0);
        return hash;
    }
}
