package io.github.exactgrader.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The intervals that a set consists of at one point of the parameters.
 *
 * @param parts in ascending order
 */
record SetParts(List<Part> parts) {

    /** An end that is infinite. */
    static final int NONE = -1;

    SetParts {
        parts = List.copyOf(parts);
    }

    /**
     * An end of an interval.
     *
     * @param index of its value among the critical values; {@link #NONE} if it is infinite
     * @param closed whether it belongs to the interval
     */
    record End(int index, boolean closed) {}

    /** An interval, or a single number. */
    record Part(End lower, End upper) {

        List<End> ends() {
            return List.of(lower, upper);
        }
    }

    /**
     * Takes a set apart.
     *
     * @param pair with the critical values
     * @param contains tells whether a number belongs to the set
     */
    static SetParts of(SetPair pair, Predicate<BigDecimal> contains) {
        List<Part> parts = new ArrayList<>();
        End open = contains.test(pair.below(0)) ? new End(NONE, false) : null;
        for (int i = 0; i < pair.critical().size(); i++) {
            boolean at = contains.test(pair.critical().get(i));
            boolean above = contains.test(pair.above(i));
            if (open != null && !(at && above)) {
                parts.add(new Part(open, new End(i, at)));
                open = above ? new End(i, false) : null;
            } else if (open == null && above) {
                open = new End(i, at);
            } else if (open == null && at) {
                parts.add(new Part(new End(i, true), new End(i, true)));
            }
        }
        if (open != null) {
            parts.add(new Part(open, new End(NONE, false)));
        }
        return new SetParts(parts);
    }
}
