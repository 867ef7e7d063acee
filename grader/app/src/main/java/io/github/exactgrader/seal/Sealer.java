package io.github.exactgrader.seal;

import java.security.SecureRandom;
import java.util.List;

/** Seals bundles: signed by one, to be opened by some. */
public final class Sealer {

    private final SealKey signer;
    private final SecureRandom random;

    /**
     * Creates a sealer.
     *
     * @param signer vouches for what is sealed
     * @param random draws the keys of files
     */
    public Sealer(SealKey signer, SecureRandom random) {
        this.signer = signer;
        this.random = random;
    }

    /**
     * Seals a bundle. The key that encrypts it is new in every file, so that the bytes differ every time; the commitment
     * does not, for the same files and the same salt.
     *
     * @param assignment its id
     * @param bundle its key
     * @param salt of the commitment, 64 hexadecimal digits; new, or that of an earlier file with the same content
     * @param recipients who may open it, 1 to 500
     * @return the whole file
     * @throws UnsealableException if there are no or too many recipients, or a public key is no key
     */
    public byte[] seal(String assignment, Bundle bundle, String salt, List<SealPublicKey> recipients)
            throws UnsealableException {
        byte[] bytes = bundle.bytes();
        Reveal reveal = new Reveal(assignment, salt, Digests.hex(bytes));
        byte[] fileKey = new byte[AesGcm.KEY];
        random.nextBytes(fileKey);
        try {
            SealHeader header = new SealHeader(
                    assignment,
                    signer.publicKey().id(),
                    Commitment.of(reveal).hash(),
                    recipients.stream()
                            .map(each -> KeyWrap.wrap(fileKey, each, random))
                            .toList());
            byte[] ciphertext =
                    new ChunkedCipher(fileKey, SealedFile.headerHash(header)).encrypt(Opened.content(salt, bytes));
            return SealedFile.signed(header, ciphertext, signer).bytes();
        } catch (IllegalArgumentException e) {
            throw new UnsealableException(String.valueOf(e.getMessage()));
        }
    }
}
