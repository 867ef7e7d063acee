package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.intake.Answer;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The checks of a field whose answer is a number or a list of numbers, with what they say of wrong ones. */
final class ConstantChecks {

    private static final int SHOWN = 20;

    private final Field field;
    private final boolean telling;

    /**
     * Prepares the checks of a field.
     *
     * @param telling whether the student is told which generated mutant an answer is
     */
    ConstantChecks(Field field, boolean telling) {
        this.field = field;
        this.telling = telling;
    }

    /** Returns the check for a number or a list, as the field is one of numbers or of a vector. */
    AnswerCheck of(FieldKey.Constant constant) {
        if (field.kind() == FieldKind.VECTOR) {
            VectorCheck check = new VectorCheck(field, constant);
            return new Diagnosis(
                    check,
                    Suspects.of(constant, text -> check.expecting(AnswerReading.constants(text, field.size()))),
                    mutants(ConstantMutants.ofList(check.expected()), check::expecting),
                    (answer, result) -> writtenList(answer));
        }
        NumberCheck check = new NumberCheck(field, constant);
        return new Diagnosis(
                check,
                Suspects.of(constant, text -> check.expecting(AnswerReading.constant(text))),
                mutants(numbers(constant.answer().expr()), check::expecting),
                (answer, result) -> written(answer));
    }

    /** Returns the check for a number that is read off a plot. */
    AnswerCheck of(FitCheck check, FieldKey.Fit fit) {
        return new Diagnosis(
                check,
                Suspects.of(fit, text -> FitCheck.exactly(AnswerReading.constant(text))),
                mutants(numbers(fit.answer().expr()), FitCheck::exactly),
                (answer, result) -> written(answer));
    }

    private List<Suspect<BigDecimal>> numbers(Expr key) {
        return ConstantMutants.ofNumber(key, field.kind() == FieldKind.INTEGER);
    }

    private <T> List<Suspect<AnswerCheck>> mutants(List<Suspect<T>> mutants, Function<T, AnswerCheck> check) {
        return telling
                ? mutants.stream()
                        .map(mutant -> new Suspect<>(check.apply(mutant.wrong()), mutant.says()))
                        .toList()
                : List.of();
    }

    private static String written(Answer answer) {
        return AnswerReading.number(answer)
                .map(number -> Meaning.rounded(number, SHOWN))
                .orElse(answer.shown());
    }

    private String writtenList(Answer answer) {
        return AnswerReading.numbers(answer, field.size())
                .map(numbers -> numbers.stream()
                        .map(number -> Meaning.rounded(number, SHOWN))
                        .collect(Collectors.joining(" ")))
                .orElse(answer.shown());
    }
}
