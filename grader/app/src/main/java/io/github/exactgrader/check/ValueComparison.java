package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Tolerance;
import io.github.exactgrader.assignment.Values;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.worker.JavaValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares returned values with expected ones within the tolerance of a case. */
final class ValueComparison {

    private static final double SLIVER = 1e-9;

    private final boolean intervals;
    private final DrawnCase drawn;
    private final Closeness closeness;

    /**
     * Prepares the comparison for one case.
     *
     * @param tolerance limits, maybe formulas in the drawn names
     * @param intervals whether values are unions of open intervals
     * @param drawn the case
     */
    ValueComparison(Tolerance tolerance, boolean intervals, DrawnCase drawn) {
        this.intervals = intervals;
        this.drawn = drawn;
        this.closeness = Closeness.of(tolerance, drawn);
    }

    Closeness closeness() {
        return closeness;
    }

    /** Tells whether a value meets what is expected, or one of the further results that are right in this case. */
    boolean matches(JavaValue expected, JavaValue actual) {
        Object right = expected.toJava();
        Object given = actual.toJava();
        return same(right, given) || drawn.also().stream().anyMatch(also -> meets(also, expected, given));
    }

    private boolean meets(String also, JavaValue expected, @Nullable Object given) {
        if (expected.toJava() instanceof String) {
            return also.equals(given);
        }
        if (!(given instanceof Number number)) {
            return false;
        }
        Optional<Value<Double>> other = formula(also).at(drawn, JavaNumbers.value(List.of(expected)));
        return other.isPresent()
                && other.get() instanceof Value.Scalar<Double> scalar
                && closeness.accepts(List.of(scalar.number()), List.of(number.doubleValue()));
    }

    private ResultFormula formula(String also) {
        try {
            return ResultFormula.parse(also, drawn.values().keySet());
        } catch (SyntaxException e) {
            throw new IllegalArgumentException("\"also: " + also + "\" cannot be read: " + e.getMessage(), e);
        }
    }

    private boolean same(@Nullable Object right, @Nullable Object given) {
        if (right instanceof Double expected && given instanceof Number actual) {
            return closeness.accepts(List.of(expected), List.of(actual.doubleValue()));
        }
        if (right instanceof double[] expected && given instanceof double[] actual) {
            return closeness.accepts(list(expected), list(actual));
        }
        if (right instanceof double[][] expected && given instanceof double[][] actual) {
            return intervals ? close(wide(expected), wide(actual)) : close(expected, actual);
        }
        return JavaValue.of(right).equals(JavaValue.of(given));
    }

    private boolean close(double[][] expected, double[][] actual) {
        return Arrays.equals(lengths(expected), lengths(actual)) && closeness.accepts(flat(expected), flat(actual));
    }

    private static int[] lengths(double[][] rows) {
        return Arrays.stream(rows).mapToInt(row -> row.length).toArray();
    }

    private static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private static List<Double> flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).boxed().toList();
    }

    /** Leaves out intervals that are very narrow; ends in the wrong order make no narrow interval. */
    private static double[][] wide(double[][] rows) {
        List<double[]> wide = new ArrayList<>();
        for (double[] row : rows) {
            boolean sliver = row.length == 2
                    && Math.abs(row[1] - row[0]) <= SLIVER * Math.max(Math.abs(row[0]), Math.abs(row[1]))
                    && Double.isFinite(row[1] - row[0]);
            if (!sliver) {
                wide.add(row);
            }
        }
        return wide.toArray(new double[0][]);
    }

    /** Returns the difference of two numbers, or the first place where two arrays differ. */
    String difference(JavaValue expected, JavaValue actual) {
        Object right = expected.toJava();
        Object given = actual.toJava();
        if (right instanceof Number expectedNumber && given instanceof Number actualNumber) {
            return difference(expectedNumber.doubleValue(), actualNumber.doubleValue());
        }
        if (right instanceof double[] expectedNumbers && given instanceof double[] actualNumbers) {
            return entries(list(expectedNumbers), list(actualNumbers));
        }
        return right instanceof double[][] expectedRows
                        && given instanceof double[][] actualRows
                        && !intervals
                        && Arrays.equals(lengths(expectedRows), lengths(actualRows))
                ? entries(flat(expectedRows), flat(actualRows))
                : "see the values";
    }

    private String entries(List<Double> expected, List<Double> actual) {
        if (expected.size() != actual.size()) {
            return actual.size() + " entries instead of " + expected.size();
        }
        int at = Math.min(closeness.firstDifference(expected, actual), expected.size() - 1);
        return at < 0 ? "none" : "entry " + (at + 1) + ": " + difference(expected.get(at), actual.get(at));
    }

    private static String difference(double expected, double actual) {
        double difference = actual - expected;
        boolean relative = expected != 0 && Double.isFinite(difference);
        return Values.shown(difference)
                + (relative ? " (relative " + Values.shown(difference / Math.abs(expected)) + ")" : "");
    }

    /** Returns a hint for the student that gives neither inputs nor expected values away; empty if there is none. */
    String hint(JavaValue expected, JavaValue actual) {
        Object right = expected.toJava();
        Object given = actual.toJava();
        if (given == null) {
            return Messages.RETURNED_NULL;
        }
        if (right instanceof Double expectedNumber && given instanceof Double actualNumber) {
            boolean isNumber = !Double.isNaN(actualNumber);
            return Double.isNaN(expectedNumber) == !isNumber
                    ? ""
                    : isNumber ? Messages.RETURNED_NUMBER : Messages.RETURNED_NAN;
        }
        if (right instanceof double[] expectedNumbers && given instanceof double[] actualNumbers) {
            return expectedNumbers.length == actualNumbers.length ? "" : Messages.WRONG_LENGTH;
        }
        boolean wrongRows = right instanceof double[][] expectedRows
                && given instanceof double[][] actualRows
                && !intervals
                && expectedRows.length != actualRows.length;
        return wrongRows ? Messages.WRONG_ROWS : "";
    }
}
