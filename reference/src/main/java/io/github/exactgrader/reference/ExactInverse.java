package io.github.exactgrader.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * Inverse of a symmetric positive definite matrix, in exact arithmetic.
 *
 * <p>The entries are doubles, hence integers times a power of two. Elimination without fractions (E. Bareiss, Math.
 * Comp. 22, 1968) on [H | I] keeps integers: its pivots are the leading principal minors, all positive exactly when H
 * is positive definite (Sylvester), and it ends with det(H) on the left diagonal and det(H) H^-1 on the right. So
 * definiteness is decided, not estimated, however badly conditioned H is.
 */
public final class ExactInverse {
    /** Digits of a quotient before it is rounded to a double, which needs 17. */
    private static final MathContext QUOTIENT = new MathContext(40);

    private ExactInverse() {}

    /**
     * Returns the inverse of h.
     *
     * @param h d x d, symmetric positive definite, row-major, entries finite; not changed
     * @return h^-1, d x d, symmetric, each entry the double nearest to the true one (error at most 0.51 ulp; infinite
     *     beyond the range of doubles)
     * @throws IllegalArgumentException if h is not square, finite, symmetric (exactly) and positive definite
     */
    public static double[][] of(double[][] h) {
        double[][] entries = symmetric(h);
        int scale = scaleOf(entries);
        BigInteger[][] rows = withIdentity(entries, scale);
        BigInteger determinant = eliminate(rows);
        int d = entries.length;
        double[][] inverse = new double[d][d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                inverse[i][j] = quotient(rows[i][d + j].shiftLeft(scale), determinant);
            }
        }
        return inverse;
    }

    private static double[][] symmetric(double[][] h) {
        double[][] entries = Demand.square("h", h);
        for (int i = 0; i < entries.length; i++) {
            for (int j = 0; j < i; j++) {
                if (entries[i][j] != entries[j][i]) {
                    throw new IllegalArgumentException("h must be symmetric, found h[" + i + "][" + j + "] = "
                            + entries[i][j] + " and h[" + j + "][" + i + "] = " + entries[j][i]);
                }
            }
        }
        return entries;
    }

    /** Returns the smallest s, at least 0, for which 2^s times every entry is an integer. */
    private static int scaleOf(double[][] entries) {
        int scale = 0;
        for (double[] row : entries) {
            for (double entry : row) {
                // A fraction with k binary digits has k decimal ones, and this constructor gives no more.
                scale = StrictMath.max(scale, new BigDecimal(entry).scale());
            }
        }
        return scale;
    }

    private static BigInteger[][] withIdentity(double[][] entries, int scale) {
        int d = entries.length;
        BigDecimal unit = new BigDecimal(BigInteger.ONE.shiftLeft(scale));
        BigInteger[][] rows = new BigInteger[d][2 * d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                rows[i][j] = new BigDecimal(entries[i][j]).multiply(unit).toBigIntegerExact();
                rows[i][d + j] = i == j ? BigInteger.ONE : BigInteger.ZERO;
            }
        }
        return rows;
    }

    /** Brings [M | I] to [det I | det M^-1] and returns det. */
    private static BigInteger eliminate(BigInteger[][] rows) {
        BigInteger before = BigInteger.ONE;
        for (int k = 0; k < rows.length; k++) {
            BigInteger pivot = rows[k][k];
            if (pivot.signum() <= 0) {
                throw new IllegalArgumentException("h must be positive definite, found the leading minor of order "
                        + (k + 1) + " to be " + (pivot.signum() == 0 ? "zero" : "negative"));
            }
            for (int i = 0; i < rows.length; i++) {
                if (i != k) {
                    reduce(rows[i], rows[k], k, before);
                }
            }
            before = pivot;
        }
        return before;
    }

    private static void reduce(BigInteger[] row, BigInteger[] pivotRow, int k, BigInteger before) {
        BigInteger pivot = pivotRow[k];
        BigInteger head = row[k];
        for (int j = 0; j < row.length; j++) {
            row[j] = pivot.multiply(row[j]).subtract(head.multiply(pivotRow[j])).divide(before);
        }
    }

    private static double quotient(BigInteger numerator, BigInteger denominator) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), QUOTIENT)
                .doubleValue();
    }
}
