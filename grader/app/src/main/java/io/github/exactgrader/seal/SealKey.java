package io.github.exactgrader.seal;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What one person seals and opens with: the content of a {@code .key} file. Secret. */
public final class SealKey {

    private static final String EXPECTED = "two private and two public keys, each first Ed25519 and then X25519";

    private final byte[] signing;
    private final byte[] unwrapping;
    private final SealPublicKey publicKey;

    private SealKey(byte[] signing, byte[] unwrapping, SealPublicKey publicKey) {
        this.signing = signing;
        this.unwrapping = unwrapping;
        this.publicKey = publicKey;
    }

    /** Returns a new key. */
    public static SealKey fresh(SecureRandom random) {
        KeyPair signing = Curve.ED25519.fresh(random);
        KeyPair wrapping = Curve.X25519.fresh(random);
        return new SealKey(
                Curve.ED25519.rawPrivate(signing.getPrivate().getEncoded()).orElseThrow(),
                Curve.X25519.rawPrivate(wrapping.getPrivate().getEncoded()).orElseThrow(),
                new SealPublicKey(
                        Curve.ED25519
                                .rawPublic(signing.getPublic().getEncoded())
                                .orElseThrow(),
                        Curve.X25519
                                .rawPublic(wrapping.getPublic().getEncoded())
                                .orElseThrow()));
    }

    /**
     * Reads a {@code .key} file.
     *
     * @param text the whole file
     * @throws UnsealableException if it does not hold a whole key
     */
    public static SealKey read(String text) throws UnsealableException {
        List<byte[]> privates = new ArrayList<>();
        List<byte[]> publics = new ArrayList<>();
        for (KeyText.Block block : KeyText.read(text)) {
            (block.label().equals(KeyText.PUBLIC) ? publics : privates).add(block.content());
        }
        if (privates.size() != 2 || publics.size() != 2) {
            throw new UnsealableException(Messages.noKeys(EXPECTED));
        }
        Optional<byte[]> signing = Curve.ED25519.rawPrivate(privates.get(0));
        Optional<byte[]> unwrapping = Curve.X25519.rawPrivate(privates.get(1));
        if (signing.isEmpty() || unwrapping.isEmpty()) {
            throw new UnsealableException(Messages.unknownCurve());
        }
        SealKey key = new SealKey(signing.get(), unwrapping.get(), SealPublicKey.of(publics));
        if (!key.isWhole()) {
            throw new UnsealableException(Messages.MISMATCHED_KEY);
        }
        return key;
    }

    /** The private keys belong to the public ones. */
    private boolean isWhole() {
        byte[] message = {1};
        // RFC 7748: the public key is the agreement with the base point, u = 9.
        byte[] base = new byte[Curve.LENGTH];
        base[0] = 9;
        return publicKey.verifies(sign(message), message)
                && agree(base)
                        .filter(key -> Arrays.equals(key, publicKey.wrapping()))
                        .isPresent();
    }

    /** Returns the text of the {@code .key} file. */
    public String text() {
        return "# exactgrader PRIVATE key " + publicKey.id() + ": give it to nobody\n"
                + KeyText.block(KeyText.PRIVATE, Curve.ED25519.encodedPrivate(signing))
                + KeyText.block(KeyText.PRIVATE, Curve.X25519.encodedPrivate(unwrapping))
                + publicKey.blocks();
    }

    /** Returns what others may know. */
    public SealPublicKey publicKey() {
        return publicKey;
    }

    /** Returns the Ed25519 signature of a message, 64 bytes. */
    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(Curve.ED25519.privateKey(signing));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /**
     * Returns the X25519 secret shared with a public key.
     *
     * @param other 32 bytes
     * @return 32 bytes; empty if the other key is one of the few that give everybody the same
     */
    Optional<byte[]> agree(byte[] other) {
        return KeyWrap.agree(Curve.X25519.privateKey(unwrapping), other);
    }
}
