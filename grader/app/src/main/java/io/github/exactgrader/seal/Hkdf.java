package io.github.exactgrader.seal;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF with SHA-256: keys from a secret that is not uniform. Source: RFC 5869, sections 2.2 and 2.3. */
final class Hkdf {

    private static final String HMAC = "HmacSHA256";
    private static final int BLOCK = 32;

    private Hkdf() {}

    /**
     * Derives a key.
     *
     * @param secret the input keying material
     * @param salt may be public; empty is 32 zero bytes
     * @param info what the key is for
     * @param length in bytes, 1 to 8160
     */
    static byte[] derive(byte[] secret, byte[] salt, byte[] info, int length) {
        if (length < 1 || length > 255 * BLOCK) {
            throw new IllegalArgumentException("expected a length from 1 to 8160, found " + length);
        }
        byte[] pseudorandom = hmac(salt.length == 0 ? new byte[BLOCK] : salt, secret);
        byte[] key = new byte[length];
        byte[] block = new byte[0];
        for (int done = 0, number = 1; done < length; done += BLOCK, number++) {
            block = hmac(pseudorandom, block, info, new byte[] {(byte) number});
            System.arraycopy(block, 0, key, done, Math.min(BLOCK, length - done));
        }
        return key;
    }

    private static byte[] hmac(byte[] key, byte[]... pieces) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            Arrays.stream(pieces).forEach(mac::update);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
