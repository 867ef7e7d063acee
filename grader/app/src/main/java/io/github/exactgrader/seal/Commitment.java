package io.github.exactgrader.seal;

import java.util.HexFormat;

/**
 * A promise that can be published before grading: it fixes the content of a key and tells nothing about it.
 *
 * @param assignment id
 * @param hash SHA-256 of the salt and the digest of the bundle, 64 hexadecimal digits
 */
public record Commitment(String assignment, String hash) {

    /** Name and version of the file's format. */
    static final String SCHEMA = "exactgrader/commitment/v1";

    public Commitment {
        if (!Digests.isHex(hash)) {
            throw new IllegalArgumentException(Messages.hex(hash));
        }
    }

    /** Returns the commitment that a reveal belongs to. */
    static Commitment of(Reveal reveal) {
        HexFormat hex = HexFormat.of();
        return new Commitment(
                reveal.assignment(), Digests.hex(hex.parseHex(reveal.salt()), hex.parseHex(reveal.bundle())));
    }

    /**
     * Holds a reveal and the files against this commitment.
     *
     * @param reveal published after grading
     * @param files that are said to be the key
     * @throws IntegrityException if they are others
     */
    public void require(Reveal reveal, Bundle files) throws IntegrityException {
        if (!assignment.equals(reveal.assignment())) {
            throw new IntegrityException(Messages.otherAssignment(assignment, reveal.assignment()));
        }
        if (!of(reveal).equals(this)) {
            throw new IntegrityException(Messages.REVEAL_OF_OTHER);
        }
        if (!files.digest().equals(reveal.bundle())) {
            throw new IntegrityException(Messages.FOLDER_CHANGED);
        }
    }
}
