package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of the answer to one field without a key.
 *
 * @param field the field
 * @param readiness how far it has got
 * @param answer as it was typed; null if nothing was handed in
 * @param readAs how it was understood, as text; null where there is nothing to say
 * @param latex the same as LaTeX
 * @param message what is wrong or how it was answered, one sentence; may be empty
 * @param notes what the student should look at, one sentence each
 */
public record FieldForm(
        Field field,
        Readiness readiness,
        @Nullable String answer,
        @Nullable String readAs,
        @Nullable String latex,
        String message,
        List<String> notes) {

    public FieldForm {
        notes = List.copyOf(notes);
    }

    static FieldForm blank(Field field) {
        return new FieldForm(field, Readiness.BLANK, null, null, null, "", List.of());
    }

    static FieldForm ready(Field field, @Nullable String answer, String message) {
        return new FieldForm(field, Readiness.READY, answer, null, null, message, List.of());
    }

    static FieldForm problem(Field field, @Nullable String answer, String message) {
        return new FieldForm(field, Readiness.PROBLEM, answer, null, null, message, List.of());
    }

    FieldForm understood(String text, String asLatex) {
        return new FieldForm(field, readiness, answer, text, asLatex, message, notes);
    }

    /** Returns the same with one more thing to look at. */
    FieldForm noting(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new FieldForm(
                field, readiness == Readiness.READY ? Readiness.NOTE : readiness, answer, readAs, latex, message, more);
    }

    FieldForm saying(String other) {
        return new FieldForm(field, readiness, answer, readAs, latex, other, notes);
    }

    FieldForm failing(String why) {
        return new FieldForm(field, Readiness.PROBLEM, answer, readAs, latex, why, notes);
    }
}
