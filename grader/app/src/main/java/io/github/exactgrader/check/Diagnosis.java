package io.github.exactgrader.check;

import io.github.exactgrader.intake.Answer;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Explains a wrong answer by the misconception or mutant that gives the same, if there is one, and groups it. */
final class Diagnosis implements AnswerCheck {

    private final AnswerCheck check;
    private final List<Suspect<AnswerCheck>> suspects;
    private final List<Suspect<AnswerCheck>> mutants;
    private final BiFunction<Answer, CheckResult, String> written;

    /**
     * Adds misconceptions and mutants to a check.
     *
     * @param check decides whether the answer is right
     * @param suspects checks that accept exactly the wrong answers the author foresaw
     * @param mutants the same for generated ones, tried afterwards
     * @param written the answer, which the check found wrong, in a form in which equal answers are equal
     */
    Diagnosis(
            AnswerCheck check,
            List<Suspect<AnswerCheck>> suspects,
            List<Suspect<AnswerCheck>> mutants,
            BiFunction<Answer, CheckResult, String> written) {
        this.check = check;
        this.suspects = List.copyOf(suspects);
        this.mutants = List.copyOf(mutants);
        this.written = written;
    }

    @Override
    public CheckResult check(Answer answer, Map<String, Answer> all) {
        CheckResult result = check.check(answer, all);
        if (!Hints.isWrong(result)) {
            return result;
        }
        Predicate<Suspect<AnswerCheck>> matches =
                suspect -> suspect.wrong().check(answer, all).verdict() == Verdict.CORRECT;
        return hinted(explained(result, suspects, matches), mutants, matches)
                .with(CheckResult.MEANING, Meaning.of(written.apply(answer, result)));
    }

    /**
     * Replaces the message of a wrong answer that no misconception explains by what the first fitting mutant says.
     *
     * @param result of the check and the misconceptions
     * @param mutants in the order in which they are tried
     * @param matches tells whether the answer is the same as the mutant
     */
    static <T> CheckResult hinted(CheckResult result, List<Suspect<T>> mutants, Predicate<Suspect<T>> matches) {
        if (result.verdict() != Verdict.WRONG_ANSWER || result.evidence().containsKey(CheckResult.MISCONCEPTION)) {
            return result;
        }
        return mutants.stream()
                .filter(matches)
                .findFirst()
                .map(mutant -> result.saying(mutant.says()).with(CheckResult.HINT, mutant.says()))
                .orElse(result);
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
                    .map(suspect -> result.saying(suspect.says()).with(CheckResult.MISCONCEPTION, suspect.says()))
                    .orElse(result);
        } catch (Work.TooMuchWorkException e) {
            return result;
        }
    }
}
