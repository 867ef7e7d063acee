package io.github.exactgrader.run;

import java.util.List;

/**
 * The cases of one field; they share a time limit.
 *
 * @param field names the field in results; never sent to the worker
 * @param cases in the order they run
 */
public record FieldCases(String field, List<Case> cases) {

    /** Copies the list. */
    public FieldCases {
        cases = List.copyOf(cases);
    }
}
