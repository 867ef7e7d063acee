package io.github.exactgrader.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkedCipherTest {

    private static final int SEALED_CHUNK = ChunkedCipher.CHUNK + AesGcm.TAG;

    private final ChunkedCipher cipher = new ChunkedCipher(new byte[AesGcm.KEY], new byte[] {7});

    private static byte[] text(int length) {
        byte[] text = new byte[length];
        new Random(1).nextBytes(text);
        return text;
    }

    private static byte[] joined(byte[]... pieces) {
        byte[] whole =
                new byte[Arrays.stream(pieces).mapToInt(piece -> piece.length).sum()];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, whole, at, piece.length);
            at += piece.length;
        }
        return whole;
    }

    private static byte[] chunk(byte[] ciphertext, int index) {
        int from = index * SEALED_CHUNK;
        return Arrays.copyOfRange(ciphertext, from, Math.min(ciphertext.length, from + SEALED_CHUNK));
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 200_000})
    void givesBackWhatItTook(int length) {
        byte[] ciphertext = cipher.encrypt(text(length));

        int chunks = Math.max(1, (length + ChunkedCipher.CHUNK - 1) / ChunkedCipher.CHUNK);
        assertThat(ciphertext).hasSize(length + chunks * AesGcm.TAG);
        assertThat(cipher.decrypt(ciphertext))
                .hasValueSatisfying(text -> assertThat(text).isEqualTo(text(length)));
    }

    @Test
    void refusesAnyFlippedBit() {
        byte[] ciphertext = cipher.encrypt(text(40));

        for (int bit = 0; bit < ciphertext.length * 8; bit++) {
            byte[] changed = ciphertext.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(cipher.decrypt(changed)).as("bit %d", bit).isEmpty();
        }
    }

    @Test
    void refusesAnyCutAtTheEnd() {
        byte[] ciphertext = cipher.encrypt(text(40));

        for (int length = 0; length < ciphertext.length; length++) {
            assertThat(cipher.decrypt(Arrays.copyOf(ciphertext, length)))
                    .as("%d bytes", length)
                    .isEmpty();
        }
        assertThat(cipher.decrypt(Arrays.copyOf(ciphertext, ciphertext.length + 1)))
                .isEmpty();
    }

    @Test
    void refusesChunksThatAreMissingMovedOrAdded() {
        byte[] whole = cipher.encrypt(text(3 * ChunkedCipher.CHUNK));
        byte[] first = chunk(whole, 0);
        byte[] second = chunk(whole, 1);
        byte[] last = chunk(whole, 2);

        assertThat(cipher.decrypt(joined(first, second, last))).isPresent();
        assertThat(cipher.decrypt(joined(first, second))).isEmpty();
        assertThat(cipher.decrypt(joined(first, last))).isEmpty();
        assertThat(cipher.decrypt(joined(second, first, last))).isEmpty();
        assertThat(cipher.decrypt(joined(first, first, last))).isEmpty();
        assertThat(cipher.decrypt(joined(first, second, second, last))).isEmpty();
        assertThat(cipher.decrypt(joined(first, second, last, last))).isEmpty();
        assertThat(cipher.decrypt(joined(first, second, last, cipher.encrypt(new byte[0]))))
                .isEmpty();
    }

    @Test
    void belongsToWhatItWasAssociatedWith() {
        byte[] ciphertext = cipher.encrypt(text(40));

        assertThat(new ChunkedCipher(new byte[AesGcm.KEY], new byte[] {8}).decrypt(ciphertext))
                .isEmpty();
    }
}
