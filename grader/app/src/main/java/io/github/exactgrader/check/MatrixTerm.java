package io.github.exactgrader.check;

/** A matrix formula whose shapes fit: products over running numbers are written out, division is an inverse. */
sealed interface MatrixTerm {

    /** Returns the shape of its value. */
    MatrixShape shape();

    /** An exact number. */
    record Literal(Rational value, MatrixShape shape) implements MatrixTerm {
        Literal(Rational value) {
            this(value, MatrixShape.SCALAR);
        }
    }

    /** A declared symbol. */
    record Named(String name, MatrixShape shape) implements MatrixTerm {}

    /** The identity matrix. */
    record Identity(MatrixShape shape) implements MatrixTerm {
        Identity() {
            this(MatrixShape.MATRIX);
        }
    }

    /** The negative. */
    record Negated(MatrixTerm of, MatrixShape shape) implements MatrixTerm {
        Negated(MatrixTerm of) {
            this(of, of.shape());
        }
    }

    /** The sum of two of the same shape. */
    record Sum(MatrixTerm left, MatrixTerm right, MatrixShape shape) implements MatrixTerm {
        Sum(MatrixTerm left, MatrixTerm right) {
            this(left, right, left.shape());
        }
    }

    /** The product of two whose shapes fit; in this order. */
    record Product(MatrixTerm left, MatrixTerm right, MatrixShape shape) implements MatrixTerm {
        Product(MatrixTerm left, MatrixTerm right) {
            this(left, right, left.shape().times(right.shape()).orElseThrow());
        }
    }

    /**
     * A power of a number or matrix.
     *
     * @param exponent at least 0
     */
    record Power(MatrixTerm base, int exponent, MatrixShape shape) implements MatrixTerm {
        Power(MatrixTerm base, int exponent) {
            this(base, exponent, base.shape());
        }
    }

    /** One over a number, or the inverse of a matrix. */
    record Inverse(MatrixTerm of, MatrixShape shape) implements MatrixTerm {
        Inverse(MatrixTerm of) {
            this(of, of.shape());
        }
    }

    /** The transpose. */
    record Transposed(MatrixTerm of, MatrixShape shape) implements MatrixTerm {
        Transposed(MatrixTerm of) {
            this(of, of.shape().transposed());
        }
    }

    /** The matrix with the same diagonal and 0 elsewhere. */
    record Diagonal(MatrixTerm of, MatrixShape shape) implements MatrixTerm {
        Diagonal(MatrixTerm of) {
            this(of, MatrixShape.MATRIX);
        }
    }
}
