package io.github.exactgrader.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The set of the key and that of an answer at one point of the parameters, and the numbers at which membership has to be
 * looked at: every critical value of both and of the given fact, and one number in each gap between them.
 */
final class SetPair {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Where a gap is tested: not in its very middle, which may be a pole. */
    private static final BigDecimal WITHIN = new BigDecimal("0.4137");

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int WORK_OF_A_TEST = 100;
    private static final int SHORT = 60;

    private final SetAtPoint expected;
    private final SetAtPoint actual;
    private final Optional<SetAtPoint> given;
    private final List<BigDecimal> critical;

    /**
     * Prepares the comparison.
     *
     * @param expected the set of the key
     * @param actual the set of an answer; its work is spent
     * @param given the numbers that count; empty for all
     */
    SetPair(SetAtPoint expected, SetAtPoint actual, Optional<SetAtPoint> given) {
        this.expected = expected;
        this.actual = actual;
        this.given = given;
        List<BigDecimal> own = given.map(fact -> CriticalValues.merged(expected.critical(), fact.critical(), point()))
                .orElse(expected.critical());
        this.critical = CriticalValues.merged(own, actual.critical(), point());
    }

    private SetPoint point() {
        return actual.point();
    }

    /** Returns the numbers where membership may change, ascending. */
    List<BigDecimal> critical() {
        return critical;
    }

    /** Tells whether a number meets the given fact. */
    boolean counts(BigDecimal x) {
        point().work().spend(WORK_OF_A_TEST);
        return given.isEmpty() || given.get().contains(x);
    }

    boolean isExpected(BigDecimal x) {
        return expected.contains(x);
    }

    boolean isAllowed(BigDecimal x) {
        return actual.remembered(x).orElse(false);
    }

    /** Tells whether a number belongs to one set only. */
    boolean differs(BigDecimal x) {
        return counts(x) && isExpected(x) != isAllowed(x);
    }

    /** Tells whether a number is allowed by the answer and not by the key. */
    boolean exceeds(BigDecimal x) {
        return counts(x) && isAllowed(x) && !isExpected(x);
    }

    /** Tells whether the answer allows any number at all. */
    boolean allowsAny() {
        return gaps().stream().anyMatch(x -> counts(x) && isAllowed(x))
                || critical.stream().anyMatch(x -> counts(x) && isAllowed(x));
    }

    /** A single number inside both sets at which the answer has no value, as log(abs(u)) < 0 where u is 0, does not count. */
    boolean isHole(BigDecimal x) {
        int at = critical.indexOf(x);
        if (at <= 0 || at + 1 >= critical.size() || actual.remembered(x).isPresent()) {
            return false;
        }
        return isExpected(x) && isAllowed(below(at)) && isAllowed(above(at));
    }

    /** Returns a number in the gap below a critical value. */
    BigDecimal below(int index) {
        return index == 0 ? outside(critical.get(0), -1) : within(critical.get(index - 1), critical.get(index));
    }

    /** Returns a number in the gap above a critical value. */
    BigDecimal above(int index) {
        int last = critical.size() - 1;
        return index == last ? outside(critical.get(last), 1) : within(critical.get(index), critical.get(index + 1));
    }

    private static BigDecimal within(BigDecimal a, BigDecimal b) {
        return a.add(b.subtract(a).multiply(WITHIN));
    }

    private static BigDecimal outside(BigDecimal end, int side) {
        return end.signum() == 0
                ? BigDecimal.valueOf(side)
                : end.add(end.abs().multiply(HALF).multiply(BigDecimal.valueOf(side)));
    }

    /** Returns a number in every gap, and two on both sides of all. */
    List<BigDecimal> gaps() {
        List<BigDecimal> tests = new ArrayList<>();
        for (int i = 0; i + 1 < critical.size(); i++) {
            tests.add(above(i));
        }
        BigDecimal lowest = critical.get(0);
        BigDecimal highest = critical.get(critical.size() - 1);
        tests.add(outside(highest, 1));
        tests.add(highest.abs().multiply(TWO).add(BigDecimal.ONE));
        tests.add(outside(lowest, -1));
        tests.add(lowest.abs().multiply(TWO).add(BigDecimal.ONE).negate());
        return tests;
    }

    /** Returns a number with few digits beside one where the sets differ, at which they still do; else the number itself. */
    BigDecimal shortened(BigDecimal x) {
        for (int digits = 1; digits <= SHORT; digits++) {
            BigDecimal rounded = x.round(new MathContext(digits));
            boolean inside = critical.stream().noneMatch(value -> point().compare(value, rounded) == 0);
            if (inside && differs(rounded) && isExpected(rounded) == isExpected(x)) {
                return rounded;
            }
        }
        return x;
    }
}
