package io.github.exactgrader.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * A slip that turns a right result of a method into a wrong one.
 *
 * @param says what to tell the student
 * @param wrong makes the wrong result of the right one; empty where the slip does not apply to such a result
 */
record OutputSlip(String says, Slip wrong) {

    private static final double DEGREE = StrictMath.PI / 180;

    /** What happens to one returned value. */
    @FunctionalInterface
    interface Slip {

        /**
         * Returns the wrong value.
         *
         * @param right a number, an array or an array of arrays of numbers
         */
        Optional<Object> of(Object right);
    }

    /** Returns the slips in the order in which they are tried. */
    static List<OutputSlip> all() {
        String answer = MutantMessages.ANSWER;
        return List.of(
                each(MutantMessages.sign(answer), x -> -x),
                each(MutantMessages.twice(answer), x -> 2 * x),
                each(MutantMessages.half(answer), x -> x / 2),
                new OutputSlip(MutantMessages.REVERSED, OutputSlip::reversed),
                new OutputSlip(MutantMessages.TRANSPOSED, OutputSlip::transposed),
                each(MutantMessages.negativePart(answer), Math::abs),
                each(MutantMessages.reciprocal(answer), x -> 1 / x),
                each(MutantMessages.DEGREES, x -> x / DEGREE),
                each(MutantMessages.DEGREES, x -> x * DEGREE),
                each(MutantMessages.LOGARITHM, x -> x / StrictMath.log(10)),
                each(MutantMessages.square(answer), x -> x * x),
                each(MutantMessages.root(answer), StrictMath::sqrt));
    }

    /** Returns the slip that multiplies every number. */
    static OutputSlip times(double ratio) {
        return each(MutantMessages.RATIO, x -> x * ratio);
    }

    /** Returns the slip that does the same to every number. */
    private static OutputSlip each(String says, DoubleUnaryOperator slip) {
        return new OutputSlip(says, right -> mapped(right, slip));
    }

    private static Optional<Object> mapped(Object right, DoubleUnaryOperator slip) {
        if (right instanceof Number number) {
            return Optional.of(slip.applyAsDouble(number.doubleValue()));
        }
        if (right instanceof double[] numbers) {
            return Optional.of(Arrays.stream(numbers).map(slip).toArray());
        }
        return right instanceof double[][] rows
                ? Optional.of(Arrays.stream(rows)
                        .map(row -> Arrays.stream(row).map(slip).toArray())
                        .toArray(double[][]::new))
                : Optional.empty();
    }

    private static Optional<Object> reversed(Object right) {
        if (right instanceof double[] numbers) {
            double[] backwards = numbers.clone();
            for (int i = 0; i < numbers.length; i++) {
                backwards[i] = numbers[numbers.length - 1 - i];
            }
            return Optional.of(backwards);
        }
        if (right instanceof double[][] rows) {
            double[][] backwards = rows.clone();
            for (int i = 0; i < rows.length; i++) {
                backwards[i] = rows[rows.length - 1 - i];
            }
            return Optional.of(backwards);
        }
        return Optional.empty();
    }

    private static Optional<Object> transposed(Object right) {
        if (!(right instanceof double[][] rows) || rows.length == 0) {
            return Optional.empty();
        }
        int width = rows[0].length;
        if (width == 0 || Arrays.stream(rows).anyMatch(row -> row.length != width)) {
            return Optional.empty();
        }
        double[][] columns = new double[width][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < width; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return Optional.of(columns);
    }
}
