package io.github.exactgrader.seal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The two kinds of key, each with its encoding: RFC 8410 leaves no choice but the 32 bytes themselves. */
enum Curve {
    /** Signs. */
    ED25519("Ed25519", "302a300506032b6570032100", "302e020100300506032b657004220420"),
    /** Agrees on keys. */
    X25519("X25519", "302a300506032b656e032100", "302e020100300506032b656e04220420");

    /** Bytes of a raw key. */
    static final int LENGTH = 32;

    private final String algorithm;
    private final String publicPrefix;
    private final String privatePrefix;

    Curve(String algorithm, String publicPrefix, String privatePrefix) {
        this.algorithm = algorithm;
        this.publicPrefix = publicPrefix;
        this.privatePrefix = privatePrefix;
    }

    KeyPair fresh(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(255, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /** Returns the 32 bytes of a public key of this curve in its X.509 encoding; empty for any other. */
    Optional<byte[]> rawPublic(byte[] encoded) {
        return raw(publicPrefix, encoded);
    }

    /** Returns the 32 bytes of a private key of this curve in its PKCS #8 encoding; empty for any other. */
    Optional<byte[]> rawPrivate(byte[] encoded) {
        return raw(privatePrefix, encoded);
    }

    private static Optional<byte[]> raw(String hexPrefix, byte[] encoded) {
        byte[] prefix = HexFormat.of().parseHex(hexPrefix);
        int length = prefix.length;
        return encoded.length == length + LENGTH && Arrays.equals(encoded, 0, length, prefix, 0, length)
                ? Optional.of(Arrays.copyOfRange(encoded, length, encoded.length))
                : Optional.empty();
    }

    byte[] encodedPublic(byte[] raw) {
        return joined(publicPrefix, raw);
    }

    byte[] encodedPrivate(byte[] raw) {
        return joined(privatePrefix, raw);
    }

    PublicKey publicKey(byte[] raw) {
        try {
            return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encodedPublic(raw)));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    PrivateKey privateKey(byte[] raw) {
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encodedPrivate(raw)));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("every JDK has " + algorithm, e);
    }

    private static byte[] joined(String hexPrefix, byte[] second) {
        byte[] first = HexFormat.of().parseHex(hexPrefix);
        byte[] whole = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, whole, first.length, second.length);
        return whole;
    }
}
