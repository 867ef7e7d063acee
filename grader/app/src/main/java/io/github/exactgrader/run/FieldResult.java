package io.github.exactgrader.run;

import java.util.List;

/**
 * What came back for one field.
 *
 * @param field as in {@link FieldCases}
 * @param cases one for each case asked, in the same order
 * @param printed what the student's code printed meanwhile, cut at the limit of the process
 */
public record FieldResult(String field, List<CaseResult> cases, String printed) {

    /** Copies the list. */
    public FieldResult {
        cases = List.copyOf(cases);
    }

    /** Returns the units of fuel that all cases used. */
    public long fuel() {
        return cases.stream().mapToLong(CaseResult::fuel).sum();
    }
}
