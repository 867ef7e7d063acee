package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Formula;
import io.github.exactgrader.assignment.Tolerance;
import io.github.exactgrader.assignment.Values;
import io.github.exactgrader.expr.DoubleArithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.expr.Vocabulary;
import io.github.exactgrader.worker.JavaValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares returned values with expected ones within the tolerance of a case. */
final class ValueComparison {

    private static final double SLIVER = 1e-9;

    private final Tolerance tolerance;
    private final boolean intervals;
    private final DrawnCase drawn;
    private final double atol;
    private final double rtol;

    /**
     * Prepares the comparison for one case.
     *
     * @param tolerance limits, maybe formulas in the drawn names
     * @param intervals whether values are unions of open intervals
     * @param drawn the case
     */
    ValueComparison(Tolerance tolerance, boolean intervals, DrawnCase drawn) {
        this.tolerance = tolerance;
        this.intervals = intervals;
        this.drawn = drawn;
        this.atol = limit(tolerance.atol());
        this.rtol = limit(tolerance.rtol());
    }

    private double limit(Formula formula) {
        return number(formula.expr(), drawn.values());
    }

    private static double number(Expr expr, Map<String, Value<Double>> names) {
        return Values.number(
                new Evaluator<>(new DoubleArithmetic(), names, FunctionSymbols.<Double>none()).evaluate(expr));
    }

    /** Tells whether a value meets what is expected, or one of the further results that are right in this case. */
    boolean matches(JavaValue expected, JavaValue actual) {
        Object right = expected.toJava();
        Object given = actual.toJava();
        return same(right, given) || drawn.also().stream().anyMatch(also -> meets(also, right, given));
    }

    private boolean meets(String also, @Nullable Object right, @Nullable Object given) {
        if (right instanceof String) {
            return also.equals(given);
        }
        if (!(right instanceof Number result) || !(given instanceof Number number)) {
            return false;
        }
        Map<String, SymbolKind> kinds = new LinkedHashMap<>();
        drawn.values().keySet().forEach(name -> kinds.put(name, SymbolKind.LIST));
        kinds.put("result", SymbolKind.SCALAR);
        Map<String, Value<Double>> names = new LinkedHashMap<>(drawn.values());
        names.put("result", new Value.Scalar<>(result.doubleValue()));
        try {
            Expr formula = new ExprParser(Vocabulary.of(kinds)).parse(also, Goal.FORMULA);
            return close(number(formula, names), number.doubleValue(), 0);
        } catch (SyntaxException e) {
            throw new IllegalArgumentException("\"also: " + also + "\" cannot be read: " + e.getMessage(), e);
        }
    }

    private boolean same(@Nullable Object right, @Nullable Object given) {
        if (right instanceof Double expected && given instanceof Number actual) {
            return close(expected, actual.doubleValue(), StrictMath.abs(expected));
        }
        if (right instanceof double[] expected && given instanceof double[] actual) {
            return close(expected, actual);
        }
        if (right instanceof double[][] expected && given instanceof double[][] actual) {
            return intervals ? close(wide(expected), wide(actual)) : close(expected, actual);
        }
        return JavaValue.of(right).equals(JavaValue.of(given));
    }

    private boolean close(double[][] expected, double[][] actual) {
        if (expected.length != actual.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (!close(expected[i], actual[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean close(double[] expected, double[] actual) {
        if (expected.length != actual.length) {
            return false;
        }
        double norm = Arrays.stream(expected)
                .map(StrictMath::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        for (int i = 0; i < expected.length; i++) {
            double scale = tolerance.byNorm() ? norm : StrictMath.abs(expected[i]);
            if (!close(expected[i], actual[i], scale)) {
                return false;
            }
        }
        return true;
    }

    /** Accepts only if the difference is within the limit, so that NaN never passes by accident. */
    private boolean close(double expected, double actual, double scale) {
        if (Double.isNaN(expected)) {
            return Double.isNaN(actual);
        }
        if (Double.isInfinite(expected)) {
            return expected == actual;
        }
        return StrictMath.abs(actual - expected) <= atol + rtol * scale;
    }

    private static double[][] wide(double[][] rows) {
        List<double[]> wide = new ArrayList<>();
        for (double[] row : rows) {
            boolean sliver = row.length == 2 && row[1] - row[0] < SLIVER * StrictMath.abs(row[1]);
            if (!sliver) {
                wide.add(row);
            }
        }
        return wide.toArray(new double[0][]);
    }

    String limits() {
        return "|s - t| <= " + Values.shown(atol) + " + " + Values.shown(rtol)
                + (tolerance.byNorm() ? "*max|t|" : "*|t|");
    }

    /** Returns the difference of two numbers, or the first place where two arrays differ. */
    String difference(JavaValue expected, JavaValue actual) {
        Object right = expected.toJava();
        Object given = actual.toJava();
        if (right instanceof Number expectedNumber && given instanceof Number actualNumber) {
            return numberDifference(expectedNumber.doubleValue(), actualNumber.doubleValue());
        }
        if (right instanceof double[] expectedNumbers && given instanceof double[] actualNumbers) {
            if (expectedNumbers.length != actualNumbers.length) {
                return actualNumbers.length + " entries instead of " + expectedNumbers.length;
            }
            for (int i = 0; i < expectedNumbers.length; i++) {
                double scale = tolerance.byNorm() ? 0 : StrictMath.abs(expectedNumbers[i]);
                if (!close(expectedNumbers[i], actualNumbers[i], scale)) {
                    return "entry " + (i + 1) + ": " + numberDifference(expectedNumbers[i], actualNumbers[i]);
                }
            }
        }
        return "see the values";
    }

    private static String numberDifference(double expected, double actual) {
        double difference = actual - expected;
        return Values.shown(difference)
                + (expected == 0 || !Double.isFinite(difference)
                        ? ""
                        : " (relative " + Values.shown(difference / StrictMath.abs(expected)) + ")");
    }

    /** Returns a hint for the student that gives neither inputs nor expected values away. */
    String hint(JavaValue expected, JavaValue actual) {
        Object right = expected.toJava();
        Object given = actual.toJava();
        if (given == null) {
            return "It returned null.";
        }
        if (given instanceof Double number && Double.isNaN(number)) {
            return "It returned NaN where there is a number.";
        }
        if (right instanceof Double number && Double.isNaN(number)) {
            return "It returned a number where there is none (NaN is expected).";
        }
        if (right instanceof double[] expectedNumbers
                && given instanceof double[] actualNumbers
                && expectedNumbers.length != actualNumbers.length) {
            return "The array has a wrong length in a case.";
        }
        if (right instanceof double[][] expectedRows
                && given instanceof double[][] actualRows
                && !intervals
                && expectedRows.length != actualRows.length) {
            return "The array has a wrong number of rows in a case.";
        }
        return "";
    }
}
