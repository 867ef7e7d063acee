package io.github.exactgrader.check;

import java.util.Arrays;
import java.util.function.LongBinaryOperator;
import java.util.function.LongSupplier;

/** A matrix of elements of a {@link LongPrimeField}; immutable. */
final class PrimeMatrix {

    private final int rows;
    private final int columns;
    private final long[] entries;

    private PrimeMatrix(int rows, int columns, long[] entries) {
        this.rows = rows;
        this.columns = columns;
        this.entries = entries;
    }

    /** Tells the entry in a row and a column, both counted from 0. */
    @FunctionalInterface
    interface Entry {
        long at(int row, int column);
    }

    static PrimeMatrix of(int rows, int columns, Entry entry) {
        long[] entries = new long[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                entries[i * columns + j] = entry.at(i, j);
            }
        }
        return new PrimeMatrix(rows, columns, entries);
    }

    /** Returns a symmetric matrix, each pair of entries drawn once. */
    static PrimeMatrix symmetric(int size, LongSupplier entry) {
        long[] entries = new long[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                entries[i * size + j] = entry.getAsLong();
                entries[j * size + i] = entries[i * size + j];
            }
        }
        return new PrimeMatrix(size, size, entries);
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    boolean isNumber() {
        return entries.length == 1;
    }

    long at(int row, int column) {
        return entries[row * columns + column];
    }

    PrimeMatrix with(PrimeMatrix other, LongBinaryOperator operator) {
        return of(rows, columns, (i, j) -> operator.applyAsLong(at(i, j), other.at(i, j)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PrimeMatrix matrix
                && rows == matrix.rows
                && columns == matrix.columns
                && Arrays.equals(entries, matrix.entries);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(entries) * 31 + rows;
    }
}
