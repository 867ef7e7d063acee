package io.github.exactgrader.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A matrix of exact rational numbers.
 *
 * @param rows at least one, of one length
 */
record RationalMatrix(List<List<Rational>> rows) {

    RationalMatrix {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Tells the entry in a row and a column, both counted from 0. */
    @FunctionalInterface
    interface Entry {
        Rational at(int row, int column);
    }

    static RationalMatrix of(int rows, int columns, Entry entry) {
        List<List<Rational>> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            List<Rational> row = new ArrayList<>();
            for (int j = 0; j < columns; j++) {
                row.add(entry.at(i, j));
            }
            all.add(row);
        }
        return new RationalMatrix(all);
    }

    int height() {
        return rows.size();
    }

    int width() {
        return rows.get(0).size();
    }

    Rational at(int row, int column) {
        return rows.get(row).get(column);
    }

    /** Returns a number as {@code 2}, a column as {@code [1, -2]}, else rows as {@code [[1, 0], [0, 1]]}. */
    String shown() {
        if (width() == 1) {
            return height() == 1
                    ? at(0, 0).shown()
                    : list(rows.stream().map(row -> row.get(0)).toList());
        }
        return rows.stream().map(RationalMatrix::list).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String list(List<Rational> numbers) {
        return numbers.stream().map(Rational::shown).collect(Collectors.joining(", ", "[", "]"));
    }
}
