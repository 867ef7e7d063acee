package io.github.exactgrader.check;

import io.github.exactgrader.expr.Expr;
import java.util.Map;

/**
 * A formula whose sign decides which branch another one takes: what stands in a modulus, the difference of two arguments
 * of a maximum, the difference of the sides of a comparison.
 *
 * @param formula its sign, or whole part, decides
 * @param kind what happens where it changes
 * @param bound values of running variables of sums and products around it
 * @param element of a list: which element, from 0
 * @param minus of a list: an element to take away; -1 for none
 */
record Switch(Expr formula, Kind kind, Map<String, Integer> bound, int element, int minus) {

    /** What happens where a switch changes. */
    enum Kind {
        /** The branch changes; at 0 itself both give the same, or it does not matter. */
        BRANCH,
        /** As {@link #BRANCH}, but 0 itself has to be looked at too. */
        COMPARISON,
        /** The branch changes at every whole number. */
        STEP,
        /** A value begins or ceases to exist. */
        EDGE,
        /** There is no value at 0 itself; no branch begins there. */
        POLE
    }

    Switch {
        bound = Map.copyOf(bound);
    }

    /** Returns a switch on a single number. */
    static Switch of(Expr formula, Kind kind, Map<String, Integer> bound) {
        return new Switch(formula, kind, bound, 0, -1);
    }

    /**
     * Returns the branch at a value, as one letter.
     *
     * @param value of the formula; NaN for none
     */
    char branch(double value) {
        if (Double.isNaN(value)) {
            return '?';
        }
        if (kind == Kind.STEP) {
            double step = Math.floor(value);
            return step < -2 ? 'a' : step > 3 ? 'g' : (char) ('d' + (int) step);
        }
        return value < 0 ? '-' : value > 0 ? '+' : '0';
    }
}
