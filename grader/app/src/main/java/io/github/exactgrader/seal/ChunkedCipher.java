package io.github.exactgrader.seal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A long text encrypted in chunks, such that a chunk which is changed, missing, moved or added is found: the nonce of a
 * chunk is its number, 11 bytes, and 1 for the last one or 0. Every chunk but the last has {@value #CHUNK} bytes of text.
 * Source: STREAM, Hoang, Reyhanitabar, Rogaway and Vizár, "Online authenticated-encryption and its nonce-reuse
 * misuse-resistance", 2015. One text for one key.
 */
final class ChunkedCipher {

    /** Bytes of text in a chunk. */
    static final int CHUNK = 1 << 16;

    private final byte[] key;
    private final byte[] associated;

    /**
     * Creates the cipher for one text.
     *
     * @param key 32 bytes, for nothing else
     * @param associated every chunk belongs to this
     */
    ChunkedCipher(byte[] key, byte[] associated) {
        this.key = key.clone();
        this.associated = associated.clone();
    }

    byte[] encrypt(byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int number = 0;
        for (int from = 0; from == 0 || from < text.length; from += CHUNK) {
            int to = Math.min(text.length, from + CHUNK);
            byte[] chunk = Arrays.copyOfRange(text, from, to);
            out.writeBytes(AesGcm.encrypt(key, nonce(number++, to == text.length), associated, chunk));
        }
        return out.toByteArray();
    }

    /** Returns the text; empty if anything is not as {@link #encrypt} left it. */
    Optional<byte[]> decrypt(byte[] ciphertext) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int number = 0;
        for (int from = 0; from == 0 || from < ciphertext.length; from += CHUNK + AesGcm.TAG) {
            int to = Math.min(ciphertext.length, from + CHUNK + AesGcm.TAG);
            byte[] chunk = Arrays.copyOfRange(ciphertext, from, to);
            Optional<byte[]> text = AesGcm.decrypt(key, nonce(number++, to == ciphertext.length), associated, chunk);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            out.writeBytes(text.get());
        }
        return Optional.of(out.toByteArray());
    }

    private static byte[] nonce(int number, boolean last) {
        return ByteBuffer.allocate(AesGcm.NONCE)
                .putInt(AesGcm.NONCE - 1 - Integer.BYTES, number)
                .put(AesGcm.NONCE - 1, (byte) (last ? 1 : 0))
                .array();
    }
}
