package fanzha.warning;

import fanzha.seal.Seals;
import fanzha.seal.Tokens;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Keys and tokens as the intake needs them; in plain for simulations. */
interface Vault {
    String DETAILS = "warning";
    String RAW = "delivery";
    String ROW = "quarantine";
    String READING = "reading";

    byte[] token(String kind, String value);

    long[] issue(int count);

    byte[] seal(long key, String label, byte[] plain);

    byte[] open(long key, String label, byte[] sealed);

    void destroy(long key);

    static Vault of(Seals seals, Tokens tokens) {
        return new Vault() {
            @Override
            public byte[] token(String kind, String value) {
                return tokens.of(kind, value);
            }

            @Override
            public long[] issue(int count) {
                return seals.issue(count);
            }

            @Override
            public byte[] seal(long key, String label, byte[] plain) {
                return seals.seal(key, label, plain);
            }

            @Override
            public byte[] open(long key, String label, byte[] sealed) {
                return seals.open(key, label, sealed);
            }

            @Override
            public void destroy(long key) {
                seals.destroy(key);
            }
        };
    }

    /** Seals nothing. */
    static Vault plain() {
        return new Vault() {
            @Override
            public byte[] token(String kind, String value) {
                UUID token = UUID.nameUUIDFromBytes((kind + '\n' + value).getBytes(StandardCharsets.UTF_8));
                return ByteBuffer.allocate(16).putLong(token.getMostSignificantBits())
                        .putLong(token.getLeastSignificantBits()).array();
            }

            @Override
            public long[] issue(int count) {
                return new long[count];
            }

            @Override
            public byte[] seal(long key, String label, byte[] plain) {
                return plain;
            }

            @Override
            public byte[] open(long key, String label, byte[] sealed) {
                return sealed;
            }

            @Override
            public void destroy(long key) {
                // Nothing was sealed.
            }
        };
    }
}
