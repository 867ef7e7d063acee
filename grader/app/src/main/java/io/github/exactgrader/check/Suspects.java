package io.github.exactgrader.check;

import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.Misconception;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.UndefinedValueException;
import java.util.ArrayList;
import java.util.List;

/** Reads the misconceptions of a key. */
final class Suspects {

    private Suspects() {}

    /** Makes the wrong answer of a misconception ready to be recognised. */
    @FunctionalInterface
    interface Maker<T> {

        /**
         * Reads a wrong answer.
         *
         * @throws SyntaxException if it cannot be read
         */
        T of(String text) throws SyntaxException;
    }

    /**
     * Returns the misconceptions of a field that have an answer.
     *
     * @throws AssignmentException if one cannot be read as an answer to the field
     */
    static <T> List<Suspect<T>> of(FieldKey fieldKey, Maker<? extends T> maker) {
        List<Suspect<T>> suspects = new ArrayList<>();
        for (Misconception misconception : fieldKey.misconceptions()) {
            String wrong = misconception.answer();
            if (wrong != null) {
                try {
                    suspects.add(new Suspect<>(maker.of(wrong), misconception.says()));
                } catch (SyntaxException | UndefinedValueException e) {
                    throw AnswerReading.unreadable(misconception.location(), wrong, e);
                }
            }
        }
        return suspects;
    }
}
