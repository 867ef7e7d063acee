package io.github.exactgrader.check;

import io.github.exactgrader.intake.Answer;
import java.util.List;
import java.util.Map;

/** Explains a wrong answer by the misconception that gives the same at every point, if there is one. */
final class Diagnosis implements AnswerCheck {

    private final AnswerCheck check;
    private final List<Probe> probes;

    /**
     * Adds misconceptions to a check.
     *
     * @param check decides whether the answer is right
     * @param probes one for each misconception
     */
    Diagnosis(AnswerCheck check, List<Probe> probes) {
        this.check = check;
        this.probes = List.copyOf(probes);
    }

    /**
     * A misconception.
     *
     * @param check accepts exactly the wrong answer it leads to
     * @param says what to tell the student
     */
    record Probe(AnswerCheck check, String says) {}

    @Override
    public CheckResult check(Answer answer, Map<String, Answer> all) {
        CheckResult result = check.check(answer, all);
        if (result.verdict() != Verdict.WRONG_ANSWER) {
            return result;
        }
        for (Probe probe : probes) {
            if (probe.check().check(answer, all).verdict() == Verdict.CORRECT) {
                return result.saying(probe.says()).with("misconception", probe.says());
            }
        }
        return result;
    }
}
