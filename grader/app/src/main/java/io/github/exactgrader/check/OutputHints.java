package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Tolerance;
import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.worker.JavaValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the slip that leads, in every case, from what the reference returned to what a student's method returned: a constant
 * factor, a sign, rows in another order, a row too early. Where results are no numbers it finds nothing.
 */
final class OutputHints {

    /** So many numbers that a slip changes must agree before it is said. */
    private static final int ENOUGH = 2;

    private static final int ENOUGH_FOR_A_RATIO = 3;

    private final Tolerance tolerance;
    private final List<RowShift.Pair> results = new ArrayList<>();
    private final boolean complete;

    /**
     * Prepares the search.
     *
     * @param cases the inputs
     * @param expected outcomes of the reference, one for each case
     * @param actual outcomes of the student's code, one for each case
     */
    OutputHints(Tolerance tolerance, List<DrawnCase> cases, List<CallOutcome> expected, List<CallOutcome> actual) {
        this.tolerance = tolerance;
        for (int i = 0; i < cases.size(); i++) {
            if (expected.get(i) instanceof CallOutcome.Returned right
                    && actual.get(i) instanceof CallOutcome.Returned given
                    && right.values().size() == given.values().size()) {
                results.add(new RowShift.Pair(cases.get(i), objects(right), objects(given)));
            }
        }
        this.complete = results.size() == cases.size();
    }

    private static List<Object> objects(CallOutcome.Returned returned) {
        List<Object> objects = new ArrayList<>();
        for (JavaValue value : returned.values()) {
            Object object = value.toJava();
            objects.add(object == null ? JavaValue.NULL : object);
        }
        return objects;
    }

    /** Returns what to tell the student; empty if no slip fits every case. */
    Optional<String> find() {
        if (!complete || results.isEmpty()) {
            return Optional.empty();
        }
        for (OutputSlip slip : OutputSlip.all()) {
            if (fits(slip, ENOUGH)) {
                return Optional.of(slip.says());
            }
        }
        return modulusLost().or(this::ratio).or(() -> new RowShift(this::close, results).find());
    }

    private boolean fits(OutputSlip slip, int enough) {
        int changed = 0;
        for (RowShift.Pair result : results) {
            for (int i = 0; i < result.right().size(); i++) {
                Object right = result.right().get(i);
                Optional<Object> wrong = slip.wrong().of(right);
                if (wrong.isEmpty()
                        || !close(result.drawn(), wrong.get(), result.given().get(i))) {
                    return false;
                }
                changed += changed(right, wrong.get());
            }
        }
        return changed >= enough;
    }

    /** Returns how many numbers differ between a right and a wrong result. */
    private static int changed(Object right, Object wrong) {
        List<Double> before = numbers(right);
        List<Double> after = numbers(wrong);
        int changed = 0;
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            changed += before.get(i).equals(after.get(i)) ? 0 : 1;
        }
        return changed;
    }

    private Optional<String> modulusLost() {
        OutputSlip modulus = OutputSlip.all().stream()
                .filter(slip -> slip.says().equals(MutantMessages.negativePart(MutantMessages.ANSWER)))
                .findFirst()
                .orElseThrow();
        for (RowShift.Pair result : results) {
            for (int i = 0; i < result.right().size(); i++) {
                Optional<Object> positive = modulus.wrong().of(result.given().get(i));
                if (positive.isEmpty() || !close(result.drawn(), result.right().get(i), positive.get())) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(MutantMessages.ABS_LOST);
    }

    private Optional<String> ratio() {
        double largest = 0;
        double ratio = Double.NaN;
        for (RowShift.Pair result : results) {
            List<Double> right = result.right().stream()
                    .flatMap(value -> numbers(value).stream())
                    .toList();
            List<Double> given = result.given().stream()
                    .flatMap(value -> numbers(value).stream())
                    .toList();
            for (int i = 0; i < Math.min(right.size(), given.size()); i++) {
                if (Double.isFinite(given.get(i)) && Math.abs(right.get(i)) > largest) {
                    largest = Math.abs(right.get(i));
                    ratio = given.get(i) / right.get(i);
                }
            }
        }
        boolean fits = Double.isFinite(ratio) && ratio != 0 && fits(OutputSlip.times(ratio), ENOUGH_FOR_A_RATIO);
        return fits ? Optional.of(MutantMessages.RATIO) : Optional.empty();
    }

    /** Tells whether two values have the same shape and numbers that are close in a case. */
    private boolean close(DrawnCase drawn, Object foreseen, Object given) {
        return shape(foreseen).equals(shape(given))
                && !shape(foreseen).isEmpty()
                && Closeness.of(tolerance, drawn).accepts(numbers(foreseen), numbers(given));
    }

    private static List<Double> numbers(Object value) {
        if (value instanceof Number number) {
            return List.of(number.doubleValue());
        }
        if (value instanceof double[] numbers) {
            return Arrays.stream(numbers).boxed().toList();
        }
        return value instanceof double[][] rows
                ? Arrays.stream(rows).flatMapToDouble(Arrays::stream).boxed().toList()
                : List.of();
    }

    /** Returns the lengths of the rows of a value; empty for what is no numbers. */
    private static List<Integer> shape(Object value) {
        if (value instanceof Number) {
            return List.of(-1);
        }
        if (value instanceof double[] numbers) {
            return List.of(numbers.length);
        }
        List<Integer> lengths = new ArrayList<>();
        if (value instanceof double[][] rows) {
            lengths.add(-2);
            Arrays.stream(rows).forEach(row -> lengths.add(row.length));
        }
        return lengths;
    }
}
