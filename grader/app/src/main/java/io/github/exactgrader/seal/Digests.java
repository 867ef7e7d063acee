package io.github.exactgrader.seal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 and its hexadecimal form. */
final class Digests {

    /** Bytes of a digest. */
    static final int LENGTH = 32;

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    private Digests() {}

    /** Returns the SHA-256 of the pieces one after the other. */
    static byte[] sha256(byte[]... pieces) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] piece : pieces) {
                digest.update(piece);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Returns the SHA-256 of the pieces as 64 hexadecimal digits. */
    static String hex(byte[]... pieces) {
        return HexFormat.of().formatHex(sha256(pieces));
    }

    /** Tells whether a text is a digest or a salt: 64 hexadecimal digits in lower case. */
    static boolean isHex(String text) {
        return HEX.matcher(text).matches();
    }
}
