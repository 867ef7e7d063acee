package io.github.exactgrader.assignment;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The staff side of an assignment: what is right.
 *
 * @param secret hidden cases are drawn from it
 * @param reference the reference solution
 * @param fields an entry for each field of the assignment, by id
 * @param follows how answers follow from other answers, by id of the field; no entry for one that does not
 * @param withoutHints ids of the fields whose wrong answers are not explained by generated hints
 * @param plots pictures for the class page; they change no mark
 * @param hash SHA-256 over the assignment's and the key's files but for the plots, hexadecimal
 */
public record Key(
        String secret,
        Reference reference,
        Map<String, FieldKey> fields,
        Map<String, List<Follow>> follows,
        Set<String> withoutHints,
        List<Plot> plots,
        String hash) {

    public Key {
        withoutHints = Set.copyOf(withoutHints);
        plots = List.copyOf(plots);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        follows = Collections.unmodifiableMap(new LinkedHashMap<>(follows));
    }

    /**
     * Returns the entry of a field.
     *
     * @param id of a field of the assignment
     * @throws IllegalArgumentException if the assignment has no such field
     */
    public FieldKey of(String id) {
        FieldKey key = fields.get(id);
        if (key == null) {
            throw new IllegalArgumentException("the key has no field \"" + id + "\"");
        }
        return key;
    }

    /** Tells whether a student may be told which generated mutant of the key a wrong answer is. */
    public boolean hints(String id) {
        return !withoutHints.contains(id);
    }

    /** Returns the ways in which the answer to a field may follow from other answers; none for most fields. */
    public List<Follow> follow(String id) {
        return follows.getOrDefault(id, List.of());
    }

    /** Where the reference solution is. */
    public sealed interface Reference {}

    /**
     * A jar of classes.
     *
     * @param name {@code reference} for the project's own, else a path within the key folder
     * @param folder the key folder
     */
    public record ReferenceJar(String name, Path folder) implements Reference {}

    /**
     * Java sources in the key folder.
     *
     * @param files paths
     */
    public record ReferenceSources(List<Path> files) implements Reference {

        public ReferenceSources {
            files = List.copyOf(files);
        }
    }

    /** No reference solution: the assignment has no Java field. */
    public record NoReference() implements Reference {}
}
