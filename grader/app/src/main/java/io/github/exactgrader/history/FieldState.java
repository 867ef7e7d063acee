package io.github.exactgrader.history;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a field is judged by, so that two states can be told apart.
 *
 * @param key hash of its entry in the key without the tolerance
 * @param tolerance hash of the tolerance
 * @param reference hash of what the reference solution returned in its cases; empty where no method answers the field
 * @param lookedAt ids of the other fields whose keys and answers are looked at, sorted
 */
public record FieldState(String key, String tolerance, Optional<String> reference, Set<String> lookedAt) {

    public FieldState {
        lookedAt = Collections.unmodifiableSet(new TreeSet<>(lookedAt));
    }

    /** Tells whether the field's own key is the same: its entry, and what the reference solution returns. */
    boolean hasKeyOf(FieldState other) {
        return key.equals(other.key) && reference.equals(other.reference);
    }
}
