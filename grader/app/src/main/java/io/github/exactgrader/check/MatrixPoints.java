package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawSource;
import io.github.exactgrader.expr.SymbolKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws values of the symbols of matrix formulas: elements of random prime fields to compare formulas, small whole
 * numbers to show where they differ. The same secret and purpose give the same values.
 */
final class MatrixPoints {

    private final MatrixSymbols symbols;
    private final String secret;
    private final String purpose;
    private final List<LongPrimeField> fields;

    /**
     * Draws the primes.
     *
     * @param symbols of the field
     * @param secret values cannot be foreseen without it
     * @param purpose other values for another purpose
     * @param runs how many primes
     */
    MatrixPoints(MatrixSymbols symbols, String secret, String purpose, int runs) {
        this.symbols = symbols;
        this.secret = secret;
        this.purpose = purpose;
        List<LongPrimeField> drawn = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            drawn.add(LongPrimeField.drawn(source("prime/" + run)));
        }
        this.fields = List.copyOf(drawn);
    }

    private DrawSource source(String what) {
        return new DrawSource(secret, purpose + "/" + what);
    }

    int runs() {
        return fields.size();
    }

    LongPrimeField field(int run) {
        return fields.get(run);
    }

    /** Returns values in a prime field for every symbol that has one. */
    Map<String, PrimeMatrix> random(int run, int dimension) {
        LongPrimeField field = fields.get(run);
        DrawSource source = source("point/" + run + "/" + dimension);
        Map<String, PrimeMatrix> values = new LinkedHashMap<>();
        symbols.kinds().forEach((name, kind) -> {
            switch (kind) {
                case SCALAR -> values.put(name, entries(1, 1, field, source));
                case VECTOR -> values.put(name, entries(dimension, 1, field, source));
                case MATRIX -> values.put(name, entries(dimension, dimension, field, source));
                case SYMMETRIC -> values.put(name, PrimeMatrix.symmetric(dimension, () -> field.drawnElement(source)));
                case LIST, IDENTITY, FUNCTION -> {}
            }
        });
        return values;
    }

    private static PrimeMatrix entries(int rows, int columns, LongPrimeField field, DrawSource source) {
        return PrimeMatrix.of(rows, columns, (i, j) -> field.drawnElement(source));
    }

    /**
     * Returns small whole numbers for every symbol that has a value: positive numbers, symmetric matrices that are
     * positive definite because their diagonal outweighs the rest of each row.
     *
     * @param attempt larger ones give larger numbers
     */
    Map<String, RationalMatrix> small(int attempt, int dimension) {
        DrawSource source = source("witness/" + attempt + "/" + dimension);
        long most = 3L + attempt;
        Map<String, RationalMatrix> values = new LinkedHashMap<>();
        symbols.kinds().forEach((name, kind) -> {
            if (kind == SymbolKind.SCALAR) {
                values.put(name, RationalMatrix.of(1, 1, (i, j) -> Rational.of(source.integer(1, most))));
            } else if (kind == SymbolKind.VECTOR) {
                values.put(name, whole(dimension, 1, most, source));
            } else if (kind == SymbolKind.MATRIX) {
                values.put(name, whole(dimension, dimension, most, source));
            } else if (kind == SymbolKind.SYMMETRIC) {
                values.put(name, positiveDefinite(dimension, most, source));
            }
        });
        return values;
    }

    private static RationalMatrix whole(int rows, int columns, long most, DrawSource source) {
        return RationalMatrix.of(rows, columns, (i, j) -> Rational.of(source.integer(-most, most)));
    }

    private static RationalMatrix positiveDefinite(int dimension, long most, DrawSource source) {
        long[][] entries = new long[dimension][dimension];
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < i; j++) {
                entries[i][j] = source.integer(1, most) * (source.integer(0, 1) == 0 ? 1 : -1);
                entries[j][i] = entries[i][j];
            }
        }
        for (int i = 0; i < dimension; i++) {
            entries[i][i] = source.integer(1, most);
            for (int j = 0; j < dimension; j++) {
                entries[i][i] += i == j ? 0 : Math.abs(entries[i][j]);
            }
        }
        return RationalMatrix.of(dimension, dimension, (i, j) -> Rational.of(entries[i][j]));
    }
}
