package io.github.exactgrader.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A sealed file: {@code "exactgrader sealed 1\n"}; length of the header (4 bytes), header; Ed25519 signature (64 bytes);
 * ciphertext to the end. The signature is over a word for its purpose, the header with its length, and the SHA-256 of the
 * ciphertext.
 */
public final class SealedFile {

    /** Bytes of the largest file that is read. */
    public static final int MOST_BYTES = Bundle.MOST_BYTES + (4 << 20);

    private static final byte[] MAGIC = "exactgrader sealed 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PURPOSE = "exactgrader/seal/v1/signature\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SIGNATURE = 64;
    private static final int LONGEST_HEADER = 64 << 10;

    private final SealHeader header;
    private final byte[] signature;
    private final byte[] ciphertext;

    private SealedFile(SealHeader header, byte[] signature, byte[] ciphertext) {
        this.header = header;
        this.signature = signature;
        this.ciphertext = ciphertext;
    }

    static SealedFile signed(SealHeader header, byte[] ciphertext, SealKey signer) {
        return new SealedFile(header, signer.sign(signedBytes(header, ciphertext)), ciphertext);
    }

    /**
     * Reads a file; says nothing about who made it.
     *
     * @param bytes the whole file
     * @throws IntegrityException if it has not the shape of one
     */
    static SealedFile read(byte[] bytes) throws IntegrityException {
        if (bytes.length > MOST_BYTES) {
            throw new IntegrityException(Messages.TOO_LARGE);
        }
        if (bytes.length < MAGIC.length || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new IntegrityException(Messages.NOT_SEALED);
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes, MAGIC.length, bytes.length - MAGIC.length);
        int length = rest.remaining() < Integer.BYTES ? -1 : rest.getInt();
        if (length < 0 || length > LONGEST_HEADER || rest.remaining() < length + SIGNATURE + AesGcm.TAG) {
            throw new IntegrityException(Messages.CUT_SHORT);
        }
        byte[] header = next(rest, length);
        byte[] signature = next(rest, SIGNATURE);
        return new SealedFile(SealHeader.read(header), signature, next(rest, rest.remaining()));
    }

    private static byte[] next(ByteBuffer rest, int length) {
        byte[] bytes = new byte[length];
        rest.get(bytes);
        return bytes;
    }

    /** Returns the file's bytes. */
    byte[] bytes() {
        byte[] head = header.bytes();
        return ByteBuffer.allocate(MAGIC.length + Integer.BYTES + head.length + SIGNATURE + ciphertext.length)
                .put(MAGIC)
                .putInt(head.length)
                .put(head)
                .put(signature)
                .put(ciphertext)
                .array();
    }

    /**
     * Reads a file and verifies that somebody vouches for it. Its content stays closed.
     *
     * @param bytes the whole file
     * @param signer who is trusted
     * @throws IntegrityException if it has not the shape of a sealed file, was signed by another key, or was changed
     */
    public static SealedFile verified(byte[] bytes, SealPublicKey signer) throws IntegrityException {
        SealedFile file = read(bytes);
        if (!signer.verifies(file.signature, signedBytes(file.header, file.ciphertext))) {
            throw new IntegrityException(
                    file.header.signer().equals(signer.id())
                            ? Messages.CHANGED
                            : Messages.otherSigner(file.header.signer(), signer.id()));
        }
        return file;
    }

    private static byte[] signedBytes(SealHeader header, byte[] ciphertext) {
        byte[] head = header.bytes();
        return ByteBuffer.allocate(PURPOSE.length + Integer.BYTES + head.length + Digests.LENGTH)
                .put(PURPOSE)
                .putInt(head.length)
                .put(head)
                .put(Digests.sha256(ciphertext))
                .array();
    }

    /**
     * Opens the content.
     *
     * @param key of one of the recipients
     * @throws IntegrityException if the key is of nobody it was sealed for, or the content is not the promised one
     */
    public Opened open(SealKey key) throws IntegrityException {
        String id = key.publicKey().id();
        Recipient recipient = header.recipient(id)
                .orElseThrow(() -> new IntegrityException(Messages.notForYou(id, String.join(", ", recipients()))));
        Optional<byte[]> content = KeyWrap.unwrap(recipient, key)
                .flatMap(fileKey -> new ChunkedCipher(fileKey, headerHash(header)).decrypt(ciphertext));
        if (content.isEmpty()) {
            throw new IntegrityException(Messages.NOT_WITH_THIS_KEY);
        }
        return Opened.read(content.get(), commitment());
    }

    /** Every chunk of the content belongs to this header and to no other. */
    static byte[] headerHash(SealHeader header) {
        return Digests.sha256(header.bytes());
    }

    /** Returns the commitment to the content. */
    public Commitment commitment() {
        return new Commitment(header.assignment(), header.commitment());
    }

    /** Returns the ids of the keys it can be opened with. */
    public List<String> recipients() {
        return header.recipients().stream().map(Recipient::id).toList();
    }
}
