package io.github.exactgrader.check;

/**
 * Exact arithmetic with matrices of one dimension; numbers are 1 by 1, vectors have one row or column.
 *
 * @param <M> a matrix
 */
interface MatrixAlgebra<M> {

    M literal(Rational number);

    M identity();

    M negate(M a);

    M add(M a, M b);

    /** Returns the product; a number scales anything. */
    M multiply(M a, M b);

    M transpose(M a);

    M diagonal(M a);

    /**
     * Returns the inverse.
     *
     * @throws NoInverseException if there is none
     */
    M inverse(M a);

    /** Thrown where 0, or a matrix without an inverse, is inverted. */
    final class NoInverseException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoInverseException() {
            super("it inverts what has no inverse");
        }
    }
}
