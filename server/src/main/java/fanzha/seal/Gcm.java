package fanzha.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM: what comes out is nonce, ciphertext, tag; what is passed beside it is authenticated, not hidden. */
final class Gcm {
    static final int NONCE = 12;
    static final int TAG = 16;
    static final int OVERHEAD = NONCE + TAG;

    private final Cipher cipher;
    private final SecureRandom random = new SecureRandom();

    Gcm() {
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("本机 Java 缺少 AES/GCM", e);
        }
    }

    /** Writes nonce, ciphertext and tag into the target, from where it stands. */
    void seal(SecretKeySpec key, byte[] beside, byte[] plain, ByteBuffer target) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        target.put(nonce);
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(beside);
            cipher.doFinal(ByteBuffer.wrap(plain), target);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("封存失败", e);
        }
    }

    /** @throws SealBroken when key, what stands beside it, or a single bit differs */
    byte[] open(SecretKeySpec key, byte[] beside, byte[] sealed, int offset) {
        byte[] nonce = Arrays.copyOfRange(sealed, offset, offset + NONCE);
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(beside);
            return cipher.doFinal(sealed, offset + NONCE, sealed.length - offset - NONCE);
        } catch (AEADBadTagException e) {
            throw new SealBroken("封存的内容打不开：不是用这把密钥、这个标签封存的，或已被改动");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("启封失败", e);
        }
    }
}
