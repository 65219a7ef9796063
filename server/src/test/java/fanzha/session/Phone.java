package fanzha.session;

import java.time.Instant;

/** An officer's authenticator app. */
public final class Phone {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Phone() { }

    public static String code(String secret, Instant now) {
        return Totp.code(decode(secret), Totp.step(now));
    }

    private static byte[] decode(String base32) {
        byte[] out = new byte[base32.length() * 5 / 8];
        long bits = 0;
        int held = 0;
        int at = 0;
        for (char c : base32.toCharArray()) {
            bits = bits << 5 | BASE32.indexOf(c);
            held += 5;
            if (held >= 8) {
                held -= 8;
                out[at++] = (byte) (bits >> held);
            }
        }
        return out;
    }
}
