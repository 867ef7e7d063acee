package io.github.exactgrader.seal;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What is published after grading, so that everybody can verify a commitment.
 *
 * @param assignment id
 * @param salt 64 hexadecimal digits; secret until then: without it nobody can try guesses of the key
 * @param bundle SHA-256 of the bundle, 64 hexadecimal digits
 */
public record Reveal(String assignment, String salt, String bundle) {

    /** Name and version of the file's format. */
    static final String SCHEMA = "exactgrader/reveal/v1";

    public Reveal {
        for (String each : new String[] {salt, bundle}) {
            if (!Digests.isHex(each)) {
                throw new IllegalArgumentException(Messages.hex(each));
            }
        }
    }

    /** Returns a salt that nobody can guess. */
    public static String freshSalt(SecureRandom random) {
        byte[] salt = new byte[Digests.LENGTH];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
