package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.check.Equivalence.Witness;
import io.github.exactgrader.expr.Expr;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares two sets at the drawn parameters of a field: membership is tested at every critical value of both, just beside
 * it, and between neighbours.
 */
final class SetEquivalence {

    private static final MathContext CONTEXT = new MathContext(Numbers.DIGITS);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal BESIDE = new BigDecimal("1e-9");

    private final Field field;
    private final Optional<Expr> given;
    private final List<DrawnCase> cases;

    /**
     * Prepares the parameters of a field.
     *
     * @param field of kind set
     * @param given a fact on the variable that answers need not repeat
     * @param cases drawn parameters
     */
    SetEquivalence(Field field, Optional<Expr> given, List<DrawnCase> cases) {
        this.field = field;
        this.given = given;
        this.cases = cases;
    }

    /**
     * Compares an answer with the key.
     *
     * @param key right set
     * @param answer set of a student
     */
    Equivalence compare(Expr key, Expr answer) {
        List<Witness> different = new ArrayList<>();
        int tested = 0;
        for (DrawnCase drawn : cases) {
            Point point = Point.of(field, drawn);
            SetMembership membership = new SetMembership(point.values(), variable());
            List<BigDecimal> critical = CriticalValues.of(membership, variable(), key, answer);
            for (BigDecimal x : tests(critical)) {
                if (given.isPresent() && !membership.contains(given.get(), x)) {
                    continue;
                }
                tested++;
                boolean expected = membership.contains(key, x);
                if (membership.contains(answer, x) != expected) {
                    different.add(witness(point, x, critical.contains(x), expected));
                    break;
                }
            }
        }
        if (!different.isEmpty()) {
            return new Equivalence.Different(different.get(0), different.size(), cases.size());
        }
        return new Equivalence.EqualNumeric(40, tested, cases.size());
    }

    private String variable() {
        return String.valueOf(field.variable());
    }

    private Witness witness(Point point, BigDecimal x, boolean isEnd, boolean expected) {
        String at = (point.shown().isEmpty() ? "" : point.shown() + ", ") + variable() + "=" + Numbers.shown(x)
                + (isEnd ? " (an end point)" : "");
        return new Witness(at, expected ? "in the set" : "not in the set", expected ? "not in the set" : "in the set");
    }

    /** Returns the numbers to test: between and far outside first, the critical values themselves last. */
    private static List<BigDecimal> tests(List<BigDecimal> critical) {
        List<BigDecimal> tests = new ArrayList<>(List.of(BigDecimal.ONE, BigDecimal.ONE.negate()));
        for (int i = 0; i < critical.size(); i++) {
            BigDecimal value = critical.get(i);
            BigDecimal step = value.signum() == 0 ? BESIDE : value.abs().multiply(BESIDE);
            tests.add(value.subtract(step, CONTEXT));
            tests.add(value.add(step, CONTEXT));
            tests.add(value.multiply(TWO));
            tests.add(value.divide(TWO, CONTEXT));
            if (i > 0) {
                tests.add(value.add(critical.get(i - 1), CONTEXT).divide(TWO, CONTEXT));
            }
        }
        tests.addAll(critical);
        return tests;
    }
}
