package io.github.exactgrader.check;

import io.github.exactgrader.intake.Answer;
import java.util.Map;

/** Judges a JSON answer to one field. */
@FunctionalInterface
public interface AnswerCheck {

    /**
     * Judges an answer.
     *
     * @param answer what the student wrote, not blank
     * @param all every answer of the same submission, by field
     * @return the finding; never throws for a bad answer
     */
    CheckResult check(Answer answer, Map<String, Answer> all);
}
