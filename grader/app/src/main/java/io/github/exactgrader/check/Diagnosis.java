package io.github.exactgrader.check;

import io.github.exactgrader.intake.Answer;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Explains a wrong answer by the misconception that gives the same, if there is one. */
final class Diagnosis implements AnswerCheck {

    /** The name of the evidence: the sentence that was said. */
    static final String NAME = "misconception";

    private final AnswerCheck check;
    private final List<Suspect<AnswerCheck>> suspects;

    /**
     * Adds misconceptions to a check.
     *
     * @param check decides whether the answer is right
     * @param suspects checks that accept exactly the wrong answers
     */
    Diagnosis(AnswerCheck check, List<Suspect<AnswerCheck>> suspects) {
        this.check = check;
        this.suspects = List.copyOf(suspects);
    }

    @Override
    public CheckResult check(Answer answer, Map<String, Answer> all) {
        return explained(
                check.check(answer, all),
                suspects,
                suspect -> suspect.wrong().check(answer, all).verdict() == Verdict.CORRECT);
    }

    /**
     * Replaces the message of a wrong answer by what the first fitting misconception says.
     *
     * @param result of the check; returned as it is unless it says {@code wrong-answer}
     * @param suspects in the order in which they are tried
     * @param matches tells whether the answer is the same as the suspect
     */
    static <T> CheckResult explained(CheckResult result, List<Suspect<T>> suspects, Predicate<Suspect<T>> matches) {
        if (result.verdict() != Verdict.WRONG_ANSWER) {
            return result;
        }
        try {
            return suspects.stream()
                    .filter(matches)
                    .findFirst()
                    .map(suspect -> result.saying(suspect.says()).with(NAME, suspect.says()))
                    .orElse(result);
        } catch (Work.TooMuchWorkException e) {
            return result;
        }
    }
}
