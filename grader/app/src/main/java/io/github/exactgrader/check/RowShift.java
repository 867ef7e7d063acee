package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawnCase;
import java.util.List;
import java.util.Optional;

/** Finds out whether all rows, or entries, of a result stand one place too early or too late, as after one step too many. */
final class RowShift {

    /** So many rows must agree, over all cases. */
    private static final int ENOUGH = 3;

    private final Comparison comparison;
    private final List<Pair> pairs;

    /** Tells whether two values are close in a case. */
    @FunctionalInterface
    interface Comparison {

        /** Returns whether what came back is close to what is foreseen. */
        boolean close(DrawnCase drawn, Object foreseen, Object given);
    }

    /** What should have come back in a case and what did. */
    record Pair(DrawnCase drawn, List<Object> right, List<Object> given) {}

    RowShift(Comparison comparison, List<Pair> pairs) {
        this.comparison = comparison;
        this.pairs = List.copyOf(pairs);
    }

    /** Returns what to tell the student; empty if the rows are not moved by one. */
    Optional<String> find() {
        if (moved(1)) {
            return Optional.of(MutantMessages.STEP_LATE);
        }
        return moved(-1) ? Optional.of(MutantMessages.STEP_EARLY) : Optional.empty();
    }

    /** Tells whether row i that came back is row {@code i + by} of the right ones, in every case. */
    private boolean moved(int by) {
        int agreeing = 0;
        for (Pair pair : pairs) {
            for (int i = 0; i < pair.right().size(); i++) {
                int rows = agreeing(pair, pair.right().get(i), pair.given().get(i), by);
                if (rows < 0) {
                    return false;
                }
                agreeing += rows;
            }
        }
        return agreeing >= ENOUGH;
    }

    /** Returns how many rows agree; -1 if one does not, or the lengths are further apart than one. */
    private int agreeing(Pair pair, Object right, Object given, int by) {
        int length = length(right);
        if (length < 0 || length(given) < 0 || Math.abs(length - length(given)) > 1) {
            return -1;
        }
        int agreeing = 0;
        for (int i = Math.max(0, -by); i < length(given) && i + by < length; i++) {
            if (!comparison.close(pair.drawn(), row(right, i + by), row(given, i))) {
                return -1;
            }
            agreeing++;
        }
        return agreeing;
    }

    private static int length(Object value) {
        if (value instanceof double[][] rows) {
            return rows.length;
        }
        return value instanceof double[] numbers ? numbers.length : -1;
    }

    private static Object row(Object value, int index) {
        return value instanceof double[][] rows ? rows[index] : ((double[]) value)[index];
    }
}
