package io.github.exactgrader.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.KeyAgreement;

/**
 * A file's key for one recipient: encrypted under a key that X25519 gives to who holds either the recipient's private key
 * or one made for this file only and forgotten. HKDF-SHA256 takes both public keys as its salt. The wrapping key is used
 * once, so its nonce is zero.
 */
final class KeyWrap {

    /** Bytes of a wrapped key. */
    static final int WRAPPED = AesGcm.KEY + AesGcm.TAG;

    private static final byte[] INFO = "exactgrader/seal/v1/wrap".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOTHING = {};

    private KeyWrap() {}

    /** Returns the file's key for a recipient. */
    static Recipient wrap(byte[] fileKey, SealPublicKey recipient, SecureRandom random) {
        KeyPair once = Curve.X25519.fresh(random);
        byte[] oncePublic =
                Curve.X25519.rawPublic(once.getPublic().getEncoded()).orElseThrow();
        byte[] secret = agree(once.getPrivate(), recipient.wrapping())
                .orElseThrow(() -> new IllegalArgumentException("the public key " + recipient.id() + " is no key"));
        byte[] key = key(secret, oncePublic, recipient);
        return new Recipient(recipient.id(), oncePublic, AesGcm.encrypt(key, new byte[AesGcm.NONCE], NOTHING, fileKey));
    }

    /** Returns the file's key; empty if it was not wrapped for this key. */
    static Optional<byte[]> unwrap(Recipient recipient, SealKey own) {
        return own.agree(recipient.oncePublic()).flatMap(secret -> {
            byte[] key = key(secret, recipient.oncePublic(), own.publicKey());
            return AesGcm.decrypt(key, new byte[AesGcm.NONCE], NOTHING, recipient.wrapped());
        });
    }

    private static byte[] key(byte[] secret, byte[] oncePublic, SealPublicKey recipient) {
        byte[] salt = new byte[2 * Curve.LENGTH];
        System.arraycopy(oncePublic, 0, salt, 0, Curve.LENGTH);
        System.arraycopy(recipient.wrapping(), 0, salt, Curve.LENGTH, Curve.LENGTH);
        return Hkdf.derive(secret, salt, INFO, AesGcm.KEY);
    }

    /** Returns the X25519 secret; empty if the public key is one of those that give everybody the same. */
    static Optional<byte[]> agree(PrivateKey own, byte[] other) {
        try {
            KeyAgreement agreement = KeyAgreement.getInstance("X25519");
            agreement.init(own);
            agreement.doPhase(Curve.X25519.publicKey(other), true);
            return Optional.of(agreement.generateSecret());
        } catch (InvalidKeyException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has X25519", e);
        }
    }
}
