package io.github.exactgrader.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SealedFileTest {

    private static final String SALT = "5a".repeat(32);

    private final SealKey ada = Keys.ada();
    private final SealKey ben = Keys.ben();
    private final Sealer sealer = new Sealer(ada, new SecureRandom());
    private final Bundle key = BundleTest.bundle("key.yaml", "secret: x\n", "A.java", "class A {}\n");

    private byte[] sealed() throws UnsealableException {
        return sealer.seal("hw1", key, SALT, List.of(ben.publicKey()));
    }

    private SealedFile verified(byte[] bytes) throws IntegrityException {
        return SealedFile.verified(bytes, ada.publicKey());
    }

    private void refuses(byte[] bytes, String what, String message) {
        assertThatThrownBy(() -> verified(bytes))
                .as(what)
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining(message);
    }

    @Test
    void opensForEveryRecipient() throws Exception {
        SealKey eve = SealKey.fresh(new SecureRandom());
        byte[] bytes = sealer.seal("hw1", key, SALT, List.of(ben.publicKey(), eve.publicKey()));

        SealedFile file = verified(bytes);

        assertThat(file.open(ben).bundle().bytes()).isEqualTo(key.bytes());
        assertThat(file.open(eve).bundle().bytes()).isEqualTo(key.bytes());
        assertThat(file.recipients())
                .containsExactly(ben.publicKey().id(), eve.publicKey().id());
        assertThat(file.open(ben).reveal()).isEqualTo(new Reveal("hw1", SALT, key.digest()));
    }

    @Test
    void showsNothingOfItsContent() throws Exception {
        assertThat(new String(sealed(), StandardCharsets.ISO_8859_1)).doesNotContain("key.yaml", "secret", "class A");
    }

    @Test
    void theSameContentGivesTheSameCommitmentAndOtherBytes() throws Exception {
        byte[] one = sealed();
        byte[] other = sealed();

        assertThat(other).isNotEqualTo(one);
        assertThat(verified(other).commitment()).isEqualTo(verified(one).commitment());
        byte[] salted = sealer.seal("hw1", key, "5b".repeat(32), List.of(ben.publicKey()));
        assertThat(verified(salted).commitment()).isNotEqualTo(verified(one).commitment());
    }

    @Test
    void refusesAnyFlippedByte() throws Exception {
        byte[] bytes = sealed();

        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= (byte) (1 << i % 8);
            refuses(changed, "byte " + i, ";");
        }
    }

    @Test
    void refusesAnyFlippedBitOfTheSignature() throws Exception {
        byte[] bytes = sealed();
        int signature = bytes.length - verifiedCiphertext(bytes) - 64;

        for (int bit = 0; bit < 64 * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[signature + bit / 8] ^= (byte) (1 << bit % 8);
            refuses(changed, "bit " + bit, "the file is not as it was signed");
        }
    }

    /** Content, salt and tag. */
    private int verifiedCiphertext(byte[] bytes) throws IntegrityException {
        verified(bytes);
        return key.bytes().length + Digests.LENGTH + AesGcm.TAG;
    }

    @Test
    void refusesAnyCutAndAnythingBehind() throws Exception {
        byte[] bytes = sealed();

        for (int length = 0; length < bytes.length; length++) {
            refuses(Arrays.copyOf(bytes, length), length + " bytes", "");
        }
        refuses(Arrays.copyOf(bytes, bytes.length + 1), "one byte more", "the file is not as it was signed");
    }

    @Test
    void refusesChunksThatChangedPlaces() throws Exception {
        Bundle large = BundleTest.bundle("a", "a".repeat(3 * ChunkedCipher.CHUNK));
        byte[] bytes = sealer.seal("hw1", large, SALT, List.of(ben.publicKey()));
        int chunk = ChunkedCipher.CHUNK + AesGcm.TAG;
        int length = large.bytes().length + Digests.LENGTH + 4 * AesGcm.TAG;
        int first = bytes.length - length;
        byte[] swapped = bytes.clone();
        System.arraycopy(bytes, first, swapped, first + chunk, chunk);
        System.arraycopy(bytes, first + chunk, swapped, first, chunk);

        assertThat(verified(bytes).open(ben).bundle().digest()).isEqualTo(large.digest());
        refuses(swapped, "swapped", "the file is not as it was signed");
    }

    @Test
    void trustsNobodyButTheSignerThatWasNamed() throws Exception {
        byte[] forged = new Sealer(ben, new SecureRandom()).seal("hw1", key, SALT, List.of(ben.publicKey()));

        refuses(
                forged,
                "signed by ben",
                "it was signed by the key " + ben.publicKey().id() + ", not by "
                        + ada.publicKey().id());
    }

    @Test
    void opensForNobodyElse() throws Exception {
        SealedFile file = verified(sealed());

        assertThatThrownBy(() -> file.open(ada))
                .isInstanceOf(IntegrityException.class)
                .hasMessage("it was not sealed for this key (" + ada.publicKey().id() + ") but for "
                        + ben.publicKey().id()
                        + "; use another private key, or ask for it to be sealed for yours");
    }

    @Test
    void refusesContentThatWasSealedWrongly() throws Exception {
        // A sealer who wraps a key that decrypts nothing, for a recipient it wants to shut out.
        SealHeader header = new SealHeader(
                "hw1",
                ada.publicKey().id(),
                "00".repeat(32),
                List.of(KeyWrap.wrap(new byte[32], ben.publicKey(), new SecureRandom())));
        byte[] content = new ChunkedCipher(new byte[32], new byte[0]).encrypt(new byte[100]);
        SealedFile file = verified(SealedFile.signed(header, content, ada).bytes());

        assertThatThrownBy(() -> file.open(ben)).hasMessageStartingWith("the content cannot be decrypted");
    }

    @Test
    void refusesContentThatIsNotTheOneCommittedTo() throws Exception {
        SealHeader header = new SealHeader(
                "hw1",
                ada.publicKey().id(),
                "00".repeat(32),
                List.of(KeyWrap.wrap(new byte[32], ben.publicKey(), new SecureRandom())));
        byte[] content = new ChunkedCipher(new byte[32], SealedFile.headerHash(header))
                .encrypt(Opened.content(SALT, key.bytes()));
        SealedFile file = verified(SealedFile.signed(header, content, ada).bytes());

        assertThatThrownBy(() -> file.open(ben))
                .isInstanceOf(IntegrityException.class)
                .hasMessageStartingWith("the content is not the one that the file's commitment speaks of");
    }

    @Test
    void needsARecipient() {
        assertThatThrownBy(() -> sealer.seal("hw1", key, SALT, List.of()))
                .isInstanceOf(UnsealableException.class)
                .hasMessage("expected 1 to 500 recipients");
    }

    /** Sealed once by this program; must open for ever. */
    @Test
    void opensAFileOfTheFirstVersion() throws Exception {
        byte[] bytes;
        try (InputStream in = SealedFileTest.class.getResourceAsStream("version-1.sealed")) {
            bytes = Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }

        Opened opened = verified(bytes).open(ben);

        assertThat(opened.bundle().bytes()).isEqualTo(key.bytes());
        assertThat(opened.reveal().salt()).isEqualTo(SALT);
    }
}
