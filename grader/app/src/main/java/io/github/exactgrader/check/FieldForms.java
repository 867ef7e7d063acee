package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.Field.MethodCall;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.assignment.Signature;
import io.github.exactgrader.intake.Answer;
import java.util.Map;
import java.util.Optional;

/** How far each field of a submission has got, by its JSON answer, its Java method or both. */
public final class FieldForms {

    private final ClassCheck classes;

    /**
     * Prepares the forms of one submission.
     *
     * @param classes of the submission
     */
    public FieldForms(ClassCheck classes) {
        this.classes = classes;
    }

    /**
     * Returns what can be told of a field by its JSON answer alone.
     *
     * @param answers of the submission, by field id
     */
    public static FieldForm typed(Field field, Map<String, Answer> answers) {
        return field.kind() == FieldKind.JAVA
                ? FieldForm.blank(field)
                : Optional.ofNullable(answers.get(field.id()))
                        .map(answer -> new FormCheck(field).check(answer))
                        .orElse(FieldForm.blank(field));
    }

    /**
     * Returns what can be told of a field.
     *
     * @param typed what can be told by its JSON answer alone
     */
    public FieldForm of(FieldForm typed) {
        Field field = typed.field();
        Optional<Signature> method = field.methodCall().map(MethodCall::signature);
        if (method.isEmpty()) {
            return typed;
        }
        return typed.readiness() == Readiness.BLANK ? byMethod(field, method.get()) : beside(typed, method.get());
    }

    private FieldForm byMethod(Field field, Signature method) {
        return switch (classes.method(method)) {
            case READY, NOTE -> FieldForm.ready(field, null, FormMessages.answeredBy(shown(method)));
            case BLANK -> FieldForm.blank(field);
            case PROBLEM ->
                FieldForm.problem(
                        field,
                        null,
                        classes.isBroken(method.className())
                                ? FormMessages.classBroken(method.className())
                                : FormMessages.methodMissing(shown(method)));
        };
    }

    private FieldForm beside(FieldForm typed, Signature method) {
        return classes.method(method) == Readiness.READY
                ? typed.saying(join(typed.message(), FormMessages.alsoAnsweredBy(shown(method))))
                : typed;
    }

    private static String join(String one, String other) {
        return one.isEmpty() ? other : one + " " + other;
    }

    private static String shown(Signature method) {
        return method.className() + "." + method.name();
    }
}
