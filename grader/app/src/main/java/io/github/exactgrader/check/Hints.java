package io.github.exactgrader.check;

import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.intake.Answer;
import java.util.List;
import java.util.Map;

/**
 * Says of a wrong formula or set which slip leads from the key to it, if one does in every case, and to which group of equal
 * wrong answers it belongs. What the author foresaw is said first.
 */
final class Hints implements AnswerCheck {

    private final AnswerCheck check;
    private final Reader reader;
    private final Picture key;
    private final List<Suspect<Picture>> mutants;

    /**
     * Adds hints to a check.
     *
     * @param check decides whether the answer is right
     * @param reader reads the answer once more
     * @param key the right answer: what looks like it at every case, and is wrong elsewhere, is no known slip
     * @param mutants wrong answers, in the order in which they are tried; their pictures are drawn when needed, and kept
     */
    Hints(AnswerCheck check, Reader reader, Picture key, List<Suspect<Picture>> mutants) {
        this.check = check;
        this.reader = reader;
        this.key = key;
        this.mutants = List.copyOf(mutants);
    }

    /** Reads an answer and draws it at the cases of its field. */
    @FunctionalInterface
    interface Reader {

        /**
         * Reads an answer.
         *
         * @throws SyntaxException if it cannot be read
         */
        Picture of(String text) throws SyntaxException;
    }

    @Override
    public CheckResult check(Answer answer, Map<String, Answer> all) {
        CheckResult result = check.check(answer, all);
        return isWrong(result) ? explained(result, answer.shown()) : result;
    }

    /** Tells whether a finding is one whose answers are grouped. */
    static boolean isWrong(CheckResult result) {
        return result.verdict() == Verdict.WRONG_ANSWER || result.verdict() == Verdict.PARTLY_CORRECT;
    }

    private CheckResult explained(CheckResult result, String text) {
        String written = String.valueOf(result.readAs());
        try {
            Picture mine = reader.of(text);
            CheckResult grouped = result.with(CheckResult.MEANING, Meaning.of(mine));
            if (mutants.isEmpty() || key.matches(mine)) {
                return grouped;
            }
            return Diagnosis.hinted(grouped, mutants, mutant -> mutant.wrong().matches(mine));
        } catch (Work.TooMuchWorkException | UndefinedValueException | SyntaxException e) {
            return result.with(CheckResult.MEANING, Meaning.of(written));
        }
    }
}
