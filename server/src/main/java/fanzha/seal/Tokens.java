package fanzha.seal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Makes what a sealed value is found by: HMAC-SM3 under a key outside the database. Without that key a token tells nothing;
 * a plain hash of an ID number would fall to trying a county's whole number space within seconds. Thread-safe.
 */
public final class Tokens {
    public static final int BYTES = 16;

    private final Spares<HMac> macs;

    private Tokens(byte[] key) {
        KeyParameter parameter = new KeyParameter(key);
        macs = new Spares<>(() -> {
            HMac mac = new HMac(new SM3Digest());
            mac.init(parameter);
            return mac;
        });
    }

    /** Opens the token key of a folder, making it at the first use. */
    public static Tokens in(Path folder) {
        return new Tokens(KeyFile.readOrMake(folder.resolve("token.key")));
    }

    /** @param kind what the value is (phone, id-card, name …): the same digits as something else give another token */
    public byte[] of(String kind, String value) {
        byte[] kindBytes = kind.getBytes(StandardCharsets.UTF_8);
        byte[] valueBytes = value.getBytes(StandardCharsets.UTF_8);
        return macs.with(mac -> {
            mac.update(kindBytes, 0, kindBytes.length);
            mac.update((byte) 0); // ends the kind: "a" + "bc" is not "ab" + "c"
            mac.update(valueBytes, 0, valueBytes.length);
            byte[] whole = new byte[mac.getMacSize()];
            mac.doFinal(whole, 0);
            return Arrays.copyOf(whole, BYTES);
        });
    }
}
