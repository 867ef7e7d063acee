package io.github.exactgrader.check;

import io.github.exactgrader.check.Equivalence.Witness;
import io.github.exactgrader.expr.Expr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares two sets at the drawn parameters of a field: membership is tested at every critical value of both and between
 * neighbours.
 */
final class SetEquivalence {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Where a gap is tested: not in its very middle, which may be a pole. */
    private static final BigDecimal WITHIN = new BigDecimal("0.4137");

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int WORK_OF_A_TEST = 100;

    private final List<Point> points;
    private final String variable;
    private final Optional<Expr> given;

    /**
     * Prepares the comparison.
     *
     * @param points parameters
     * @param variable the name the sets are sets of
     * @param given a fact on the variable that answers need not repeat
     */
    SetEquivalence(List<Point> points, String variable, Optional<Expr> given) {
        this.points = points;
        this.variable = variable;
        this.given = given;
    }

    /** Returns a set at these points. */
    SetValues values(Expr set, Work work) {
        return new SetValues(set, points, variable, work);
    }

    /**
     * A number that belongs to one set and not to the other.
     *
     * @param x the number
     * @param isEnd whether the sets differ at single numbers only
     * @param belongs whether it belongs to the expected set
     */
    private record Difference(int point, BigDecimal x, boolean isEnd, boolean belongs) {}

    /**
     * Compares an answer with the key.
     *
     * @param key right set
     * @param answer set of a student
     * @param digits working precision
     */
    Equivalence compare(SetValues key, SetValues answer, int digits) {
        List<Difference> different = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            difference(i, key.at(i, digits), answer.at(i, digits)).ifPresent(different::add);
        }
        if (different.isEmpty()) {
            return new Equivalence.EqualNumeric(digits - 45, points.size(), points.size());
        }
        Difference first = different.stream()
                .filter(difference -> !difference.isEnd())
                .findFirst()
                .orElse(different.get(0));
        Witness witness = witness(first);
        return first.isEnd()
                ? new Equivalence.DifferentEnd(
                        witness, different.size(), points.size(), end(answer, first, digits), first.belongs())
                : new Equivalence.Different(witness, different.size(), points.size());
    }

    /** Tells whether two sets are the same at every point. */
    boolean same(SetValues wrong, SetValues answer, int digits) {
        for (int i = 0; i < points.size(); i++) {
            if (difference(i, wrong.at(i, digits), answer.at(i, digits)).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private Optional<Difference> difference(int i, SetAtPoint expected, SetAtPoint actual) {
        List<BigDecimal> critical = CriticalValues.merged(expected.critical(), actual.critical(), actual.point());
        for (BigDecimal x : between(critical)) {
            if (counts(actual, x)
                    && expected.contains(x) != actual.remembered(x).orElse(false)) {
                return Optional.of(new Difference(i, x, false, expected.contains(x)));
            }
        }
        for (BigDecimal x : critical) {
            if (counts(actual, x)
                    && expected.contains(x) != actual.remembered(x).orElse(false)
                    && !isHole(expected, actual, critical, x)) {
                return Optional.of(new Difference(i, x, true, expected.contains(x)));
            }
        }
        return Optional.empty();
    }

    private boolean counts(SetAtPoint actual, BigDecimal x) {
        actual.point().work().spend(WORK_OF_A_TEST);
        return given.isEmpty()
                || new SetMembership(actual.point()).of(given.get(), x).orElse(false);
    }

    /** A single number inside both sets at which the answer has no value, as log(abs(u)) < 0 where u is 0, does not count. */
    private static boolean isHole(SetAtPoint expected, SetAtPoint actual, List<BigDecimal> critical, BigDecimal x) {
        int at = critical.indexOf(x);
        if (at <= 0 || at + 1 >= critical.size() || actual.remembered(x).isPresent()) {
            return false;
        }
        BigDecimal left = within(critical.get(at - 1), x);
        BigDecimal right = within(x, critical.get(at + 1));
        return expected.contains(x)
                && actual.remembered(left).orElse(false)
                && actual.remembered(right).orElse(false);
    }

    private static BigDecimal within(BigDecimal a, BigDecimal b) {
        return a.add(b.subtract(a).multiply(WITHIN));
    }

    /** Returns a number in every gap, and two on both sides of all. */
    private static List<BigDecimal> between(List<BigDecimal> critical) {
        BigDecimal lowest = critical.get(0);
        BigDecimal highest = critical.get(critical.size() - 1);
        List<BigDecimal> tests = new ArrayList<>();
        for (int i = 0; i + 1 < critical.size(); i++) {
            tests.add(within(critical.get(i), critical.get(i + 1)));
        }
        tests.add(
                highest.signum() == 0
                        ? BigDecimal.ONE
                        : highest.add(highest.abs().multiply(HALF)));
        tests.add(highest.abs().multiply(TWO).add(BigDecimal.ONE));
        tests.add(
                lowest.signum() == 0
                        ? BigDecimal.ONE.negate()
                        : lowest.subtract(lowest.abs().multiply(HALF)));
        tests.add(lowest.abs().multiply(TWO).add(BigDecimal.ONE).negate());
        return tests;
    }

    private Witness witness(Difference difference) {
        String parameters = points.get(difference.point()).shown();
        String at = (parameters.isEmpty() ? "" : parameters + ", ") + variable + "=" + Numbers.shown(difference.x());
        return difference.belongs()
                ? new Witness(at, "in the set", "not in the set")
                : new Witness(at, "not in the set", "in the set");
    }

    /** Returns the end as the student wrote it, if it is written down. */
    private static Optional<Expr> end(SetValues answer, Difference difference, int digits) {
        SetPoint point = answer.at(difference.point(), digits).point();
        return WrittenEnds.of(answer.set(), point).stream()
                .filter(end -> WrittenEnds.isAt(end, difference.x(), point))
                .findFirst();
    }
}
