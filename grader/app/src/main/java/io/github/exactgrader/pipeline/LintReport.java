package io.github.exactgrader.pipeline;

import java.util.List;

/**
 * What lint says of one assignment.
 *
 * @param assignment its id
 * @param findings mistakes; none if the key is proven
 * @param notes what was not looked at, and why; no mistakes
 */
public record LintReport(String assignment, List<LintFinding> findings, List<String> notes) {

    public LintReport {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }
}
