package io.github.exactgrader.history;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which judging each field of a submission comes from.
 *
 * @param assignment id of its assignment
 * @param student id of the submission
 * @param hash of the submission's files
 * @param judging place in the manifest's list of judgings
 * @param fields the places of those fields that come from another judging, by id
 */
public record Judged(String assignment, String student, String hash, int judging, Map<String, Integer> fields) {

    public Judged {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Returns the place of the judging that a field comes from. */
    public int of(String field) {
        return fields.getOrDefault(field, judging);
    }
}
