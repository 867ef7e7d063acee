package io.github.exactgrader.check;

import java.util.ArrayList;
import java.util.List;

/** Arithmetic with matrices of exact rational numbers. */
final class FractionMatrices implements MatrixAlgebra<FractionMatrix> {

    private final int dimension;

    FractionMatrices(int dimension) {
        this.dimension = dimension;
    }

    @Override
    public FractionMatrix literal(Fraction number) {
        return FractionMatrix.of(1, 1, (i, j) -> number);
    }

    @Override
    public FractionMatrix identity() {
        return FractionMatrix.of(dimension, dimension, (i, j) -> i == j ? Fraction.ONE : Fraction.ZERO);
    }

    @Override
    public FractionMatrix negate(FractionMatrix a) {
        return FractionMatrix.of(a.height(), a.width(), (i, j) -> a.at(i, j).negate());
    }

    @Override
    public FractionMatrix add(FractionMatrix a, FractionMatrix b) {
        return FractionMatrix.of(a.height(), a.width(), (i, j) -> a.at(i, j).plus(b.at(i, j)));
    }

    @Override
    public FractionMatrix multiply(FractionMatrix a, FractionMatrix b) {
        if (isNumber(a) || isNumber(b)) {
            FractionMatrix other = isNumber(a) ? b : a;
            Fraction factor = (isNumber(a) ? a : b).at(0, 0);
            return FractionMatrix.of(other.height(), other.width(), (i, j) -> factor.times(other.at(i, j)));
        }
        return FractionMatrix.of(a.height(), b.width(), (i, j) -> {
            Fraction sum = Fraction.ZERO;
            for (int k = 0; k < a.width(); k++) {
                sum = sum.plus(a.at(i, k).times(b.at(k, j)));
            }
            return sum;
        });
    }

    private static boolean isNumber(FractionMatrix a) {
        return a.height() == 1 && a.width() == 1;
    }

    @Override
    public FractionMatrix transpose(FractionMatrix a) {
        return FractionMatrix.of(a.width(), a.height(), (i, j) -> a.at(j, i));
    }

    @Override
    public FractionMatrix diagonal(FractionMatrix a) {
        return FractionMatrix.of(a.height(), a.width(), (i, j) -> i == j ? a.at(i, j) : Fraction.ZERO);
    }

    @Override
    public FractionMatrix inverse(FractionMatrix a) {
        int size = a.height();
        List<List<Fraction>> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<Fraction> row = new ArrayList<>(a.rows().get(i));
            for (int j = 0; j < size; j++) {
                row.add(i == j ? Fraction.ONE : Fraction.ZERO);
            }
            rows.add(row);
        }
        for (int column = 0; column < size; column++) {
            eliminate(rows, column);
        }
        return FractionMatrix.of(size, size, (i, j) -> rows.get(i).get(size + j));
    }

    private static void eliminate(List<List<Fraction>> rows, int column) {
        int pivot = column;
        while (pivot < rows.size() && rows.get(pivot).get(column).isZero()) {
            pivot++;
        }
        if (pivot == rows.size()) {
            throw new NoInverseException();
        }
        List<Fraction> top = rows.get(pivot);
        rows.set(pivot, rows.get(column));
        rows.set(column, top);
        Fraction factor = top.get(column).reciprocal();
        top.replaceAll(factor::times);
        for (List<Fraction> row : rows) {
            if (row != top) {
                Fraction minus = row.get(column).negate();
                for (int j = column; j < row.size(); j++) {
                    row.set(j, row.get(j).plus(minus.times(top.get(j))));
                }
            }
        }
    }
}
