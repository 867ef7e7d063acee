package io.github.exactgrader.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The finding on an answer that follows from a student's own earlier answers. */
final class FollowResult {

    private FollowResult() {}

    /**
     * Returns the finding.
     *
     * @param wrong what the check by itself found
     * @param share of the points
     * @param own the answers it follows from
     * @param message for the student
     */
    static CheckResult of(CheckResult wrong, BigDecimal share, List<Carried> own, String message) {
        Map<String, String> evidence = new LinkedHashMap<>(wrong.evidence());
        evidence.remove(CheckResult.MISCONCEPTION);
        evidence.remove(CheckResult.HINT);
        evidence.put("follows from", shown(own));
        return new CheckResult(Verdict.PARTLY_CORRECT, share, wrong.readAs(), wrong.latex(), message, evidence);
    }

    /** Returns the fields of own answers as text. */
    static String names(List<Carried> own) {
        return own.stream().map(Carried::field).collect(Collectors.joining(" and "));
    }

    /** Returns own answers as text. */
    static String shown(List<Carried> own) {
        return own.stream()
                .map(one -> one.field() + " = " + Messages.shortened(one.shown()))
                .collect(Collectors.joining(", "));
    }
}
