package io.github.exactgrader.check;

import io.github.exactgrader.check.Equivalence.Witness;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.TextPrinter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Compares two sets at points of the parameters: whether they are the same, or whether one is a part of the other that is
 * never empty.
 */
final class SetEquivalence {

    /** A number with so few digits is shown in full. */
    private static final int SHOWN = 15;

    private final List<Point> points;
    private final String variable;
    private final Optional<SetValues> given;

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
        this.given = given.map(fact -> new SetValues(fact, points, variable, Work.unlimited()));
    }

    /** Returns a set at these points. */
    SetValues values(Expr set, Work work) {
        return new SetValues(set, points, variable, work);
    }

    int size() {
        return points.size();
    }

    /** Returns both sets at a point. */
    SetPair pair(int point, SetValues key, SetValues answer, int digits) {
        return new SetPair(key.at(point, digits), answer.at(point, digits), given.map(fact -> fact.at(point, digits)));
    }

    /** Tells whether a number is an end of the numbers that count, so that it is no end of an answer's own. */
    boolean isEndOfGiven(int point, SetPair pair, int index) {
        return given.isPresent() && pair.counts(pair.below(index)) != pair.counts(pair.above(index));
    }

    /**
     * A number that tells two sets apart.
     *
     * @param x the number
     * @param isEnd whether the sets differ at single numbers only
     * @param belongs whether it belongs to the expected set
     */
    private record Difference(int point, BigDecimal x, boolean isEnd, boolean belongs) {

        /** The plainest come first: more than single numbers, then those that can be shown in full. */
        int rank() {
            boolean isShort = x.stripTrailingZeros().precision() <= SHOWN;
            return !isEnd ? 0 : isShort ? 1 : 2;
        }
    }

    /**
     * Tells whether an answer is the set of the key.
     *
     * @param key right set
     * @param answer set of a student
     * @param digits working precision
     */
    Equivalence compare(SetValues key, SetValues answer, int digits) {
        List<Difference> different = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            difference(i, pair(i, key, answer, digits)).ifPresent(different::add);
        }
        return found(different, key, answer, digits);
    }

    /**
     * Tells whether an answer is a part of the set of the key that is not empty, at all points.
     *
     * @param key the widest right set
     * @param answer set of a student
     * @param digits working precision
     */
    Equivalence implies(SetValues key, SetValues answer, int digits) {
        List<Difference> different = new ArrayList<>();
        List<Integer> empty = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            SetPair pair = pair(i, key, answer, digits);
            if (!pair.allowsAny()) {
                empty.add(i);
            }
            excess(i, pair).ifPresent(different::add);
        }
        if (!empty.isEmpty()) {
            Witness witness =
                    new Witness(points.get(empty.get(0)).shown(), "a set that is not empty", "no value allowed");
            return new Equivalence.Empty(witness, empty.size(), points.size());
        }
        return found(different, key, answer, digits);
    }

    private Equivalence found(List<Difference> different, SetValues key, SetValues answer, int digits) {
        Optional<Difference> plainest = different.stream().min(Comparator.comparingInt(Difference::rank));
        if (plainest.isEmpty()) {
            return new Equivalence.EqualNumeric(digits - SetPoint.SLACK, points.size(), points.size());
        }
        Difference first = plainest.get();
        Optional<Expr> end = first.isEnd() ? end(answer, first, digits) : Optional.empty();
        Optional<Expr> written = end.or(() -> first.isEnd() ? end(key, first, digits) : Optional.empty());
        Witness witness = witness(first, written);
        return first.isEnd()
                ? new Equivalence.DifferentEnd(witness, different.size(), points.size(), end, first.belongs())
                : new Equivalence.Different(witness, different.size(), points.size());
    }

    /** Tells whether two sets are the same at every point. */
    boolean same(SetValues wrong, SetValues answer, int digits) {
        for (int i = 0; i < points.size(); i++) {
            if (difference(i, pair(i, wrong, answer, digits)).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Difference> difference(int i, SetPair pair) {
        for (BigDecimal x : pair.gaps()) {
            if (pair.differs(x)) {
                return Optional.of(new Difference(i, pair.shortened(x), false, pair.isExpected(x)));
            }
        }
        for (BigDecimal x : pair.critical()) {
            if (pair.differs(x) && !pair.isHole(x)) {
                return Optional.of(new Difference(i, x, true, pair.isExpected(x)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Difference> excess(int i, SetPair pair) {
        for (BigDecimal x : pair.gaps()) {
            if (pair.exceeds(x)) {
                return Optional.of(new Difference(i, pair.shortened(x), false, false));
            }
        }
        return pair.critical().stream().filter(pair::exceeds).findFirst().map(x -> new Difference(i, x, true, false));
    }

    private Witness witness(Difference difference, Optional<Expr> written) {
        String parameters = points.get(difference.point()).shown();
        String at = (parameters.isEmpty() ? "" : parameters + ", ") + variable + "=" + shown(difference, written);
        return difference.belongs()
                ? new Witness(at, "in the set", "not in the set")
                : new Witness(at, "not in the set", "in the set");
    }

    /** Returns the very number: in full, or as it is written in one of the sets; rounded only where neither is possible. */
    private static String shown(Difference difference, Optional<Expr> written) {
        BigDecimal x = difference.x().stripTrailingZeros();
        if (x.precision() <= SHOWN || (difference.isEnd() && written.isEmpty())) {
            return Numbers.shown(x);
        }
        return difference.isEnd() ? TextPrinter.print(written.get()) : Numbers.full(x);
    }

    /** Returns the end as it is written in a set, if it is. */
    private static Optional<Expr> end(SetValues set, Difference difference, int digits) {
        SetPoint point = set.at(difference.point(), digits).point();
        return WrittenEnds.of(set.set(), point).stream()
                .filter(end -> WrittenEnds.isAt(end, difference.x(), point))
                .findFirst();
    }
}
