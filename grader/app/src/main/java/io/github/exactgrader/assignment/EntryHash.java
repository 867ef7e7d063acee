package io.github.exactgrader.assignment;

import java.nio.charset.StandardCharsets;

/**
 * What tells the entry of a field in the key from another, so that a changed mark can be explained: the same for entries
 * that say the same, however they are laid out.
 *
 * @param key hash of everything but the tolerance, and of the secret that cases are drawn from; 64 hexadecimal digits
 * @param tolerance hash of the tolerance, the same for all entries that have none of their own
 */
public record EntryHash(String key, String tolerance) {

    private static final String TOLERANCE = "tolerance";

    /** Returns the hashes of an entry. */
    static EntryHash of(String secret, YamlNode entry) {
        ContentHash key = new ContentHash().add("secret", secret.getBytes(StandardCharsets.UTF_8));
        entry.without(TOLERANCE).addTo(key);
        ContentHash tolerance = new ContentHash();
        if (entry.isMapping()) {
            entry.get(TOLERANCE).ifPresent(node -> node.addTo(tolerance));
        }
        return new EntryHash(key.hex(), tolerance.hex());
    }
}
