package io.github.exactgrader.history;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What answers to one assignment were judged with.
 *
 * @param version number of the version for which they were judged
 * @param assignment its id
 * @param assignmentHash hash of its public side
 * @param keyHash hash of all files of assignment and key, as in {@code results.json}
 * @param keyFolder the folder that stood in for that of the key, absolute; empty if none did
 * @param grader version and build of the program
 * @param java version of Java
 * @param settings what else results may depend on: the time limit and the jail's level
 * @param fields by id, in the order of the sheet
 */
public record Judging(
        int version,
        String assignment,
        String assignmentHash,
        String keyHash,
        Optional<String> keyFolder,
        String grader,
        String java,
        String settings,
        Map<String, FieldState> fields) {

    public Judging {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
