package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.SymbolDeclaration;
import io.github.exactgrader.check.Equivalence.Witness;
import io.github.exactgrader.expr.DecimalArithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Num;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares two formulas with many digits at the drawn points of a field.
 *
 * <p>The working precision exceeds the digits of every number typed on either side by 60, so that a change in the last
 * typed digit is seen; values count as equal when they agree to 20 digits less than that.
 */
final class NumericEquivalence {

    private static final int SLACK = 20;

    private final Field field;
    private final String secret;
    private final List<DrawnCase> cases;

    /**
     * Prepares the points of a field.
     *
     * @param field with its symbols
     * @param secret of the key
     * @param cases drawn points
     */
    NumericEquivalence(Field field, String secret, List<DrawnCase> cases) {
        this.field = field;
        this.secret = secret;
        this.cases = cases;
    }

    /**
     * Compares an answer with the key.
     *
     * @param key right formula
     * @param answer formula of a student
     */
    Equivalence compare(Expr key, Expr answer) {
        int digits = Numbers.DIGITS + typedDigits(key) + typedDigits(answer);
        List<Witness> different = new ArrayList<>();
        int compared = 0;
        @Nullable Witness mismatch = null;
        for (DrawnCase drawn : cases) {
            Point point = Point.of(field, drawn);
            Optional<BigDecimal> expected = value(key, point, digits);
            Optional<BigDecimal> actual = value(answer, point, digits);
            if (expected.isPresent() && actual.isPresent()) {
                compared++;
                if (!agree(expected.get(), actual.get(), digits)) {
                    different.add(witness(point, expected, actual));
                }
            } else if (expected.isPresent() != actual.isPresent() && mismatch == null) {
                mismatch = witness(point, expected, actual);
            }
        }
        if (!different.isEmpty()) {
            return new Equivalence.Different(different.get(0), different.size(), cases.size());
        }
        if (mismatch != null) {
            return new Equivalence.DomainMismatch(mismatch);
        }
        return compared * 2 < cases.size()
                ? new Equivalence.Undecided("only " + compared + " of " + cases.size() + " points have a value")
                : new Equivalence.EqualNumeric(digits - SLACK, compared, cells());
    }

    private Optional<BigDecimal> value(Expr formula, Point point, int digits) {
        Set<String> functions = field.symbols().stream()
                .filter(symbol -> symbol.kind() == SymbolKind.FUNCTION)
                .map(SymbolDeclaration::name)
                .collect(Collectors.toSet());
        RandomFunctions stand = new RandomFunctions(functions, secret, field.id() + "/" + point.shown(), digits);
        try {
            Value<BigDecimal> value =
                    new Evaluator<>(new DecimalArithmetic(digits), point.values(), stand).evaluate(formula);
            return Optional.of(Numbers.scalar(value));
        } catch (UndefinedValueException e) {
            return Optional.empty();
        }
    }

    private static boolean agree(BigDecimal expected, BigDecimal actual, int digits) {
        BigDecimal scale = expected.abs().max(actual.abs()).max(BigDecimal.ONE);
        return expected.subtract(actual).abs().compareTo(scale.scaleByPowerOfTen(SLACK - digits)) <= 0;
    }

    private static Witness witness(Point point, Optional<BigDecimal> expected, Optional<BigDecimal> actual) {
        return new Witness(
                point.shown(),
                expected.map(Numbers::shown).orElse("no value"),
                actual.map(Numbers::shown).orElse("no value"));
    }

    private int cells() {
        return (int) cases.stream()
                .map(drawn -> drawn.id().replaceFirst("^\\d+ ", ""))
                .distinct()
                .count();
    }

    private static int typedDigits(Expr expr) {
        int own = expr instanceof Num num
                ? num.value().precision() + Math.abs(num.value().scale())
                : 0;
        return Math.max(
                own,
                expr.children().stream()
                        .mapToInt(NumericEquivalence::typedDigits)
                        .max()
                        .orElse(0));
    }
}
