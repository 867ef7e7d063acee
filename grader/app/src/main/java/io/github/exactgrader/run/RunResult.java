package io.github.exactgrader.run;

import java.util.List;

/**
 * What came back for one submission.
 *
 * @param fields one for each field asked, in the same order
 */
public record RunResult(List<FieldResult> fields) {

    /** Copies the list. */
    public RunResult {
        fields = List.copyOf(fields);
    }
}
