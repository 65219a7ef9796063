package fanzha.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;

/** One-time codes that people read to each other: 20 characters of 32, no 0/O, no 1/I. A hundred bits: a hash is enough. */
final class Codes {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int CHARACTERS = 20;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() { }

    static String fresh() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CHARACTERS; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** The same for every way of writing it: small letters, spaces, without hyphens. */
    static byte[] hash(String code) {
        try {
            String plain = code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("本机 Java 不支持 SHA-256", e);
        }
    }
}
