package io.github.exactgrader.check;

/** Arithmetic with matrices over a prime field; spends {@link Work}. */
final class PrimeMatrices implements MatrixAlgebra<PrimeMatrix> {

    /** So many multiplications of elements are a unit of work. */
    private static final long PER_UNIT = 32;

    private final LongPrimeField field;
    private final int dimension;
    private final Work work;

    PrimeMatrices(LongPrimeField field, int dimension, Work work) {
        this.field = field;
        this.dimension = dimension;
        this.work = work;
    }

    @Override
    public PrimeMatrix literal(Rational number) {
        work.spend(4 + number.above().bitLength() / 64 + number.below().bitLength() / 64);
        long element = field.of(number);
        return PrimeMatrix.of(1, 1, (i, j) -> element);
    }

    @Override
    public PrimeMatrix identity() {
        long one = field.one();
        return PrimeMatrix.of(dimension, dimension, (i, j) -> i == j ? one : 0);
    }

    @Override
    public PrimeMatrix negate(PrimeMatrix a) {
        return PrimeMatrix.of(a.rows(), a.columns(), (i, j) -> field.negate(a.at(i, j)));
    }

    @Override
    public PrimeMatrix add(PrimeMatrix a, PrimeMatrix b) {
        spend(a.rows(), a.columns(), 1);
        return a.with(b, field::add);
    }

    @Override
    public PrimeMatrix multiply(PrimeMatrix a, PrimeMatrix b) {
        if (a.isNumber() || b.isNumber()) {
            return a.isNumber() ? scaled(a.at(0, 0), b) : scaled(b.at(0, 0), a);
        }
        spend(a.rows(), a.columns(), b.columns());
        return PrimeMatrix.of(a.rows(), b.columns(), (i, j) -> {
            long sum = 0;
            for (int k = 0; k < a.columns(); k++) {
                sum = field.add(sum, field.multiply(a.at(i, k), b.at(k, j)));
            }
            return sum;
        });
    }

    private PrimeMatrix scaled(long factor, PrimeMatrix a) {
        spend(a.rows(), a.columns(), 1);
        return PrimeMatrix.of(a.rows(), a.columns(), (i, j) -> field.multiply(factor, a.at(i, j)));
    }

    @Override
    public PrimeMatrix transpose(PrimeMatrix a) {
        return PrimeMatrix.of(a.columns(), a.rows(), (i, j) -> a.at(j, i));
    }

    @Override
    public PrimeMatrix diagonal(PrimeMatrix a) {
        return PrimeMatrix.of(a.rows(), a.columns(), (i, j) -> i == j ? a.at(i, j) : 0);
    }

    @Override
    public PrimeMatrix inverse(PrimeMatrix a) {
        spend(2 * a.rows() + 8, a.rows(), a.rows() + 16);
        int size = a.rows();
        long one = field.one();
        long[][] rows = new long[size][2 * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rows[i][j] = a.at(i, j);
            }
            rows[i][size + i] = one;
        }
        for (int column = 0; column < size; column++) {
            eliminate(rows, column);
        }
        return PrimeMatrix.of(size, size, (i, j) -> rows[i][size + j]);
    }

    private void eliminate(long[][] rows, int column) {
        int pivot = column;
        while (pivot < rows.length && rows[pivot][column] == 0) {
            pivot++;
        }
        if (pivot == rows.length) {
            throw new NoInverseException();
        }
        long[] top = rows[pivot];
        rows[pivot] = rows[column];
        rows[column] = top;
        long factor = field.inverse(top[column]);
        for (int j = column; j < top.length; j++) {
            top[j] = field.multiply(factor, top[j]);
        }
        for (int i = 0; i < rows.length; i++) {
            if (i != column && rows[i][column] != 0) {
                long minus = field.negate(rows[i][column]);
                for (int j = column; j < top.length; j++) {
                    rows[i][j] = field.add(rows[i][j], field.multiply(minus, top[j]));
                }
            }
        }
    }

    private void spend(long rows, long middle, long columns) {
        work.spend(1 + rows * middle * columns / PER_UNIT);
    }
}
