package io.github.exactgrader.seal;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What others need to know of a person: files can be sealed for it, and its signatures verified. Holds no secret. */
public final class SealPublicKey {

    /** Bytes of an id. */
    static final int ID_LENGTH = 8;

    private static final String EXPECTED = "two public keys, Ed25519 and X25519";

    private final byte[] verifying;
    private final byte[] wrapping;

    SealPublicKey(byte[] verifying, byte[] wrapping) {
        this.verifying = verifying.clone();
        this.wrapping = wrapping.clone();
    }

    /**
     * Reads a {@code .pub} file.
     *
     * @param text the whole file
     * @throws UnsealableException if it does not hold the two public keys alone
     */
    public static SealPublicKey read(String text) throws UnsealableException {
        List<byte[]> keys = new ArrayList<>();
        for (KeyText.Block block : KeyText.read(text)) {
            if (block.label().endsWith(KeyText.PRIVATE)) {
                throw new UnsealableException(Messages.privateForPublic());
            }
            if (!block.label().equals(KeyText.PUBLIC)) {
                throw new UnsealableException(Messages.noKeys(EXPECTED));
            }
            keys.add(block.content());
        }
        return of(keys);
    }

    static SealPublicKey of(List<byte[]> encoded) throws UnsealableException {
        if (encoded.size() != 2) {
            throw new UnsealableException(Messages.noKeys(EXPECTED));
        }
        Optional<byte[]> verifying = Curve.ED25519.rawPublic(encoded.get(0));
        Optional<byte[]> wrapping = Curve.X25519.rawPublic(encoded.get(1));
        if (verifying.isEmpty() || wrapping.isEmpty()) {
            throw new UnsealableException(Messages.unknownCurve());
        }
        return new SealPublicKey(verifying.get(), wrapping.get());
    }

    /** Returns the text of the {@code .pub} file. */
    public String text() {
        return "# exactgrader public key " + id() + "\n" + blocks();
    }

    String blocks() {
        return KeyText.block(KeyText.PUBLIC, Curve.ED25519.encodedPublic(verifying))
                + KeyText.block(KeyText.PUBLIC, Curve.X25519.encodedPublic(wrapping));
    }

    /** Returns what people call the key by: 16 hexadecimal digits of the SHA-256 of both keys. */
    public String id() {
        return HexFormat.of().formatHex(Digests.sha256(verifying, wrapping), 0, ID_LENGTH);
    }

    /** Returns the X25519 key, 32 bytes. */
    byte[] wrapping() {
        return wrapping.clone();
    }

    boolean verifies(byte[] signature, byte[] message) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(Curve.ED25519.publicKey(verifying));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            // A signature of the wrong shape, or a public key that is no point of the curve.
            return false;
        }
    }
}
