package io.github.exactgrader.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gaussian elimination without rounding, on small matrices of rationals, row-major. */
final class ExactElimination {
    private ExactElimination() {}

    /** Returns the exact value of each entry of a matrix. */
    static Rational[][] exact(double[][] matrix) {
        return Arrays.stream(matrix).map(ExactElimination::exact).toArray(Rational[][]::new);
    }

    /** Returns the exact value of each entry of a vector. */
    static Rational[] exact(double[] vector) {
        return Arrays.stream(vector).mapToObj(Rational::of).toArray(Rational[]::new);
    }

    /** Returns the dot product of two vectors of one length. */
    static Rational dot(Rational[] a, Rational[] b) {
        Rational sum = Rational.ZERO;
        for (int i = 0; i < a.length; i++) {
            sum = sum.plus(a[i].times(b[i]));
        }
        return sum;
    }

    /** Returns the rows that do not depend on the rows before them: a basis of the row space. */
    static Rational[][] independentRows(Rational[][] matrix) {
        List<Rational[]> independent = new ArrayList<>();
        List<Rational[]> reduced = new ArrayList<>();
        for (Rational[] row : matrix) {
            Rational[] rest = row.clone();
            for (Rational[] before : reduced) {
                int pivot = pivot(before);
                subtract(rest, before, rest[pivot].over(before[pivot]));
            }
            if (pivot(rest) < rest.length) {
                reduced.add(rest);
                independent.add(row);
            }
        }
        return independent.toArray(Rational[][]::new);
    }

    /**
     * Returns the solution of a c = b.
     *
     * @param a r x r, positive definite, so that no pivot is 0
     * @param b length r
     */
    static Rational[] solve(Rational[][] a, Rational[] b) {
        int r = b.length;
        Rational[][] rows = new Rational[r][];
        for (int i = 0; i < r; i++) {
            rows[i] = Arrays.copyOf(a[i], r + 1);
            rows[i][r] = b[i];
        }
        for (int k = 0; k < r; k++) {
            for (int i = 0; i < r; i++) {
                if (i != k) {
                    subtract(rows[i], rows[k], rows[i][k].over(rows[k][k]));
                }
            }
        }
        Rational[] solution = new Rational[r];
        for (int i = 0; i < r; i++) {
            solution[i] = rows[i][r].over(rows[i][i]);
        }
        return solution;
    }

    /** Returns the column of the first entry that is not 0, or the length of the row. */
    private static int pivot(Rational[] row) {
        int column = 0;
        while (column < row.length && row[column].signum() == 0) {
            column++;
        }
        return column;
    }

    private static void subtract(Rational[] from, Rational[] row, Rational factor) {
        for (int j = 0; j < row.length && factor.signum() != 0; j++) {
            from[j] = from[j].minus(factor.times(row[j]));
        }
    }
}
