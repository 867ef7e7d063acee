package io.github.exactgrader.seal;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a tag of 16 bytes behind the ciphertext. A nonce must not be used twice with one key. */
final class AesGcm {

    /** Bytes of a key. */
    static final int KEY = 32;

    /** Bytes of a nonce. */
    static final int NONCE = 12;

    /** Bytes that a ciphertext is longer than its text. */
    static final int TAG = 16;

    private AesGcm() {}

    static byte[] encrypt(byte[] key, byte[] nonce, byte[] associated, byte[] text) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, associated).doFinal(text);
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /** Returns the text; empty if key, nonce, associated data or ciphertext are not those of {@link #encrypt}. */
    static Optional<byte[]> decrypt(byte[] key, byte[] nonce, byte[] associated, byte[] ciphertext) {
        if (ciphertext.length < TAG) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, key, nonce, associated).doFinal(ciphertext));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] associated)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }

    private static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("every JDK has AES/GCM", e);
    }
}
