package io.github.exactgrader.check;

/** A matrix formula whose shapes fit: products over running numbers are written out, division is an inverse. */
sealed interface MatrixTerm {

    /** Returns the shape of its value. */
    MatrixShape shape();

    /** An exact number. */
    record Literal(Fraction value) implements MatrixTerm {
        @Override
        public MatrixShape shape() {
            return MatrixShape.SCALAR;
        }
    }

    /** A declared symbol. */
    record Named(String name, MatrixShape shape) implements MatrixTerm {}

    /** The identity matrix. */
    record Identity() implements MatrixTerm {
        @Override
        public MatrixShape shape() {
            return MatrixShape.MATRIX;
        }
    }

    /** The negative. */
    record Negated(MatrixTerm of) implements MatrixTerm {
        @Override
        public MatrixShape shape() {
            return of.shape();
        }
    }

    /** The sum of two of the same shape. */
    record Sum(MatrixTerm left, MatrixTerm right) implements MatrixTerm {
        @Override
        public MatrixShape shape() {
            return left.shape();
        }
    }

    /** The product of two whose shapes fit; in this order. */
    record Product(MatrixTerm left, MatrixTerm right) implements MatrixTerm {
        @Override
        public MatrixShape shape() {
            return left.shape().times(right.shape()).orElseThrow();
        }
    }

    /**
     * A power of a number or matrix.
     *
     * @param exponent at least 0
     */
    record Power(MatrixTerm base, int exponent) implements MatrixTerm {
        @Override
        public MatrixShape shape() {
            return base.shape();
        }
    }

    /** One over a number, or the inverse of a matrix. */
    record Inverse(MatrixTerm of) implements MatrixTerm {
        @Override
        public MatrixShape shape() {
            return of.shape();
        }
    }

    /** The transpose. */
    record Transposed(MatrixTerm of) implements MatrixTerm {
        @Override
        public MatrixShape shape() {
            return of.shape().transposed();
        }
    }

    /** The matrix with the same diagonal and 0 elsewhere. */
    record Diagonal(MatrixTerm of) implements MatrixTerm {
        @Override
        public MatrixShape shape() {
            return MatrixShape.MATRIX;
        }
    }
}
