package io.github.exactgrader.check;

import java.util.ArrayList;
import java.util.List;

/** Arithmetic with matrices of exact rational numbers. */
final class RationalMatrices implements MatrixAlgebra<RationalMatrix> {

    private final int dimension;

    RationalMatrices(int dimension) {
        this.dimension = dimension;
    }

    @Override
    public RationalMatrix literal(Rational number) {
        return RationalMatrix.of(1, 1, (i, j) -> number);
    }

    @Override
    public RationalMatrix identity() {
        return RationalMatrix.of(dimension, dimension, (i, j) -> i == j ? Rational.ONE : Rational.ZERO);
    }

    @Override
    public RationalMatrix negate(RationalMatrix a) {
        return RationalMatrix.of(a.height(), a.width(), (i, j) -> a.at(i, j).negate());
    }

    @Override
    public RationalMatrix add(RationalMatrix a, RationalMatrix b) {
        return RationalMatrix.of(a.height(), a.width(), (i, j) -> a.at(i, j).plus(b.at(i, j)));
    }

    @Override
    public RationalMatrix multiply(RationalMatrix a, RationalMatrix b) {
        if (isNumber(a) || isNumber(b)) {
            RationalMatrix other = isNumber(a) ? b : a;
            Rational factor = (isNumber(a) ? a : b).at(0, 0);
            return RationalMatrix.of(other.height(), other.width(), (i, j) -> factor.times(other.at(i, j)));
        }
        return RationalMatrix.of(a.height(), b.width(), (i, j) -> {
            Rational sum = Rational.ZERO;
            for (int k = 0; k < a.width(); k++) {
                sum = sum.plus(a.at(i, k).times(b.at(k, j)));
            }
            return sum;
        });
    }

    private static boolean isNumber(RationalMatrix a) {
        return a.height() == 1 && a.width() == 1;
    }

    @Override
    public RationalMatrix transpose(RationalMatrix a) {
        return RationalMatrix.of(a.width(), a.height(), (i, j) -> a.at(j, i));
    }

    @Override
    public RationalMatrix diagonal(RationalMatrix a) {
        return RationalMatrix.of(a.height(), a.width(), (i, j) -> i == j ? a.at(i, j) : Rational.ZERO);
    }

    @Override
    public RationalMatrix inverse(RationalMatrix a) {
        int size = a.height();
        List<List<Rational>> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<Rational> row = new ArrayList<>(a.rows().get(i));
            for (int j = 0; j < size; j++) {
                row.add(i == j ? Rational.ONE : Rational.ZERO);
            }
            rows.add(row);
        }
        for (int column = 0; column < size; column++) {
            eliminate(rows, column);
        }
        return RationalMatrix.of(size, size, (i, j) -> rows.get(i).get(size + j));
    }

    private static void eliminate(List<List<Rational>> rows, int column) {
        int pivot = column;
        while (pivot < rows.size() && rows.get(pivot).get(column).isZero()) {
            pivot++;
        }
        if (pivot == rows.size()) {
            throw new NoInverseException();
        }
        List<Rational> top = rows.get(pivot);
        rows.set(pivot, rows.get(column));
        rows.set(column, top);
        Rational factor = top.get(column).reciprocal();
        top.replaceAll(factor::times);
        for (List<Rational> row : rows) {
            if (row != top) {
                Rational minus = row.get(column).negate();
                for (int j = column; j < row.size(); j++) {
                    row.set(j, row.get(j).plus(minus.times(top.get(j))));
                }
            }
        }
    }
}
