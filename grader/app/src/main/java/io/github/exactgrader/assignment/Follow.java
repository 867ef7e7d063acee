package io.github.exactgrader.assignment;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One way in which the answer to a field follows from a student's own answers to other fields.
 *
 * @param answer the answer, in the names of {@code with} and the symbols of the field; null for a number read off a
 *     plot, whose points say how it follows
 * @param with for each name, the own answer that it stands for
 * @param share of the points that an answer earns which follows from wrong ones, greater than 0 and less than 1
 * @param valid a condition that the carried values have to meet; null for none
 * @param misconceptions wrong ways to go on from the own answers, in the same names
 * @param location where it stands
 */
public record Follow(
        @Nullable Formula answer,
        Map<String, Own> with,
        BigDecimal share,
        @Nullable Formula valid,
        List<Mistake> misconceptions,
        Location location) {

    public Follow {
        with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
        misconceptions = List.copyOf(misconceptions);
    }

    /**
     * A student's own answer to another field.
     *
     * @param field id of the field
     * @param at values in the place of symbols of that field's formula
     * @param within how far the value may have been rounded before it was typed
     */
    public record Own(String field, Map<String, Formula> at, Optional<BigDecimal> within) {

        public Own {
            at = Collections.unmodifiableMap(new LinkedHashMap<>(at));
        }
    }

    /**
     * A wrong way to go on.
     *
     * @param answer what it leads to, in the names of the follow-through
     * @param says one sentence to the student
     */
    public record Mistake(Formula answer, String says) {}

    /** Returns the ids of the fields whose answers are used, sorted. */
    public Set<String> fields() {
        return with.values().stream().map(Own::field).collect(Collectors.toCollection(TreeSet::new));
    }
}
