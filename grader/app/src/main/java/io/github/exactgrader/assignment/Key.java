package io.github.exactgrader.assignment;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The staff side of an assignment: what is right.
 *
 * @param secret hidden cases are drawn from it
 * @param draws whether the hidden cases are the same for all students
 * @param reference the reference solution
 * @param fields an entry for each field of the assignment, by id
 * @param follows how answers follow from other answers, by id of the field; no entry for one that does not
 * @param withoutHints ids of the fields whose wrong answers are not explained by generated hints
 * @param plots pictures for the class page; they change no mark
 * @param hash SHA-256 over the assignment's and the key's files but for the plots, hexadecimal
 * @param entries what tells the entry of a field from another, by id
 */
public record Key(
        String secret,
        Draws draws,
        Reference reference,
        Map<String, FieldKey> fields,
        Map<String, List<Follow>> follows,
        Set<String> withoutHints,
        List<Plot> plots,
        String hash,
        Map<String, EntryHash> entries) {

    public Key {
        entries = Map.copyOf(entries);
        withoutHints = Set.copyOf(withoutHints);
        plots = List.copyOf(plots);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        follows = Collections.unmodifiableMap(new LinkedHashMap<>(follows));
    }

    /** Creates a key whose entries need not be told from others. */
    public Key(
            String secret,
            Draws draws,
            Reference reference,
            Map<String, FieldKey> fields,
            Map<String, List<Follow>> follows,
            Set<String> withoutHints,
            List<Plot> plots,
            String hash) {
        this(secret, draws, reference, fields, follows, withoutHints, plots, hash, Map.of());
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

    /**
     * Returns the other fields that are looked at when a field is judged, directly or by way of others: their keys and
     * the student's answers to them.
     *
     * @param id of a field of the assignment
     * @return ids, sorted; none for most fields
     */
    public Set<String> lookedAt(String id) {
        Set<String> others = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(id));
        while (!next.isEmpty()) {
            for (String other : lookedAtDirectly(next.remove())) {
                if (others.add(other)) {
                    next.add(other);
                }
            }
        }
        others.remove(id);
        return others;
    }

    private Set<String> lookedAtDirectly(String id) {
        Set<String> others = new TreeSet<>();
        follow(id).forEach(way -> others.addAll(way.fields()));
        FieldKey entry = of(id);
        if (entry instanceof FieldKey.Fit fit) {
            others.addAll(fit.with().values());
        } else if (entry instanceof FieldKey.Trace trace) {
            others.add(trace.graph());
        } else if (entry instanceof FieldKey.Constant constant) {
            constant.also().forEach(also -> others.addAll(also.when().keySet()));
        }
        return others;
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
