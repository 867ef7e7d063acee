package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
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

    private final Assignment assignment;
    private final Key key;
    private final FieldKey.Fit fit;

    FitCheck(Assignment assignment, Key key, FieldKey.Fit fit) {
        this.assignment = assignment;
        this.key = key;
        this.fit = fit;
    }

    @Override
    public CheckResult check(Answer answer, Map<String, Answer> all) {
        if (AnswerReading.number(answer).isEmpty()) {
            return CheckResult.of(Verdict.INVALID_ANSWER, Messages.wrongKind("a number", answer.shown()));
        }
        Map<String, Value<BigDecimal>> values = new LinkedHashMap<>();
        fit.with().forEach((symbol, id) -> values.put(symbol, new Value.Scalar<>(own(id, all))));
        CheckResult result = CheckResult.of(Verdict.CORRECT, Messages.CORRECT);
        for (FitPoint point : fit.fits()) {
            Optional<BigDecimal> reached = value(point, values);
            boolean inside = reached.isPresent()
                    && reached.get().subtract(point.seen()).abs().compareTo(point.within()) <= 0;
            if (!inside) {
                result = CheckResult.of(Verdict.WRONG_ANSWER, Messages.outsideTheBox())
                        .with("point", point.point().text())
                        .with("seen", point.seen() + " +- " + point.within())
                        .with("actual", reached.map(Numbers::shown).orElse("no value"));
                break;
            }
        }
        return result.with("exact points give", fit.answer().text());
    }

    /** Returns the student's own answer to a field, or the key's where there is none. */
    private BigDecimal own(String id, Map<String, Answer> all) {
        return Optional.ofNullable(all.get(id))
                .flatMap(AnswerReading::number)
                .orElseGet(() -> Numbers.constant(right(id).answer().expr()));
    }

    private FieldKey.Fit right(String id) {
        Field field = assignment.field(id).orElseThrow(() -> new IllegalArgumentException("no field \"" + id + "\""));
        if (key.of(field.id()) instanceof FieldKey.Fit other) {
            return other;
        }
        throw new IllegalArgumentException("field \"" + id + "\" under \"with\" must be of kind fit");
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
