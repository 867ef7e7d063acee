package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.assignment.FitPoint;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.expr.DecimalArithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.intake.Answer;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Judges a number read off a plot: the points computed from it must lie in the boxes around what was seen. */
final class FitCheck implements AnswerCheck {

    private static final int EQUAL_DIGITS = 40;

    private final FieldKey.Fit fit;
    private final Map<String, BigDecimal> right = new LinkedHashMap<>();

    /**
     * Creates the check of a field.
     *
     * @param assignment its public side
     * @param key its staff side
     * @param fit entry of the field
     * @throws AssignmentException if a symbol stands for a field that is not of kind fit
     */
    FitCheck(Assignment assignment, Key key, FieldKey.Fit fit) {
        this.fit = fit;
        fit.with().values().forEach(id -> right.put(id, right(assignment, key, id)));
    }

    private BigDecimal right(Assignment assignment, Key key, String id) {
        boolean known = assignment
                .field(id)
                .filter(field -> field.kind() == FieldKind.FIT)
                .isPresent();
        if (known && key.of(id) instanceof FieldKey.Fit other) {
            return Numbers.constant(other.answer().expr());
        }
        throw new AssignmentException(fit.location(), "\"with\" needs ids of fields of kind fit, found \"" + id + "\"");
    }

    /** Returns a check that accepts one number alone. */
    static AnswerCheck exactly(BigDecimal number) {
        return (answer, all) -> AnswerReading.number(answer)
                .filter(given -> Numbers.agree(given, number, EQUAL_DIGITS))
                .map(given -> CheckResult.of(Verdict.CORRECT, Messages.CORRECT))
                .orElse(CheckResult.of(Verdict.WRONG_ANSWER, Messages.WRONG));
    }

    @Override
    public CheckResult check(Answer answer, Map<String, Answer> all) {
        return AnswerReading.number(answer, FieldKind.FIT.expected(), number -> judge(all));
    }

    private CheckResult judge(Map<String, Answer> all) {
        Map<String, Value<BigDecimal>> values = new LinkedHashMap<>();
        fit.with().forEach((symbol, id) -> values.put(symbol, Value.of(own(id, all))));
        for (FitPoint point : fit.fits()) {
            Optional<BigDecimal> reached = value(point, values);
            boolean inside = reached.isPresent()
                    && reached.get().subtract(point.seen()).abs().compareTo(point.within()) <= 0;
            if (!inside) {
                return CheckResult.of(Verdict.WRONG_ANSWER, Messages.OUTSIDE_THE_BOX)
                        .with("point", point.point().text())
                        .with("seen", point.seen() + " +- " + point.within())
                        .with("actual", reached.map(Numbers::shown).orElse("no value"))
                        .with("exact points give", fit.answer().text());
            }
        }
        return CheckResult.of(Verdict.CORRECT, Messages.CORRECT)
                .with("exact points give", fit.answer().text());
    }

    /** Returns the student's own answer to a field, or the key's where there is none. */
    private BigDecimal own(String id, Map<String, Answer> all) {
        return Optional.ofNullable(all.get(id))
                .flatMap(AnswerReading::number)
                .orElseGet(() -> right.getOrDefault(id, BigDecimal.ZERO));
    }

    private static Optional<BigDecimal> value(FitPoint point, Map<String, Value<BigDecimal>> values) {
        try {
            return Optional.of(Numbers.scalar(
                    new Evaluator<>(new DecimalArithmetic(Numbers.DIGITS), values, FunctionSymbols.<BigDecimal>none())
                            .evaluate(point.point().expr())));
        } catch (UndefinedValueException e) {
            return Optional.empty();
        }
    }
}
