package io.github.exactgrader.check;

import io.github.exactgrader.check.Equivalence.Witness;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides whether two matrix formulas are the same, by their values in random prime fields. */
final class MatrixEquivalence {

    /** More rows than any formula of a person needs. */
    static final int LARGEST = 32;

    /** Smallest bits of certainty that count as proven. */
    static final long CERTAIN = 100;

    /** Binary digits of the coefficients that the exact values of a witness can carry. */
    private static final long MOST_BITS = 1 << 15;

    private static final int ATTEMPTS = 4;

    private final MatrixPoints points;
    private final MatrixSymbols symbols;

    MatrixEquivalence(MatrixPoints points, MatrixSymbols symbols) {
        this.points = points;
        this.symbols = symbols;
    }

    /** How two formulas of one shape compare. */
    sealed interface Finding {}

    /**
     * The same.
     *
     * @param dimension rows of the matrices
     * @param runs how many prime fields
     * @param bits the chance of error is below 2^-bits
     */
    record Same(int dimension, int runs, long bits) implements Finding {}

    /**
     * Not the same; this is certain.
     *
     * @param dimension rows of matrices on which they differ
     */
    record Different(int dimension) implements Finding {}

    /** The answer has no value, whatever the vectors and matrices. */
    record NoValue() implements Finding {}

    /**
     * Too large to be compared.
     *
     * @param reason why
     */
    record TooLarge(String reason) implements Finding {}

    /**
     * Compares an answer with the key.
     *
     * @param key has a value nearly everywhere
     * @param answer of the same shape
     * @param work is spent
     */
    Finding compare(MatrixTerm key, MatrixTerm answer, Work work) {
        Optional<TooLarge> tooLarge = tooLarge(key, answer);
        if (tooLarge.isPresent()) {
            return tooLarge.get();
        }
        int dimension = MatrixDegree.dimension(key, answer);
        for (int run = 0; run < points.runs(); run++) {
            MatrixEvaluation<PrimeMatrix> evaluation = new MatrixEvaluation<>(
                    new PrimeMatrices(points.field(run), dimension, work), points.random(run, dimension));
            PrimeMatrix expected = evaluation.of(key);
            PrimeMatrix actual = value(evaluation, answer);
            if (actual == null) {
                return new NoValue();
            }
            if (!expected.equals(actual)) {
                return new Different(dimension);
            }
        }
        return new Same(
                dimension,
                points.runs(),
                MatrixBound.ofDifference(key, answer, dimension).errorBits(points.runs()));
    }

    /** Tells whether two terms, of any shapes, are too large to be compared or shown. */
    Optional<TooLarge> tooLarge(MatrixTerm key, MatrixTerm answer) {
        int dimension = MatrixDegree.dimension(key, answer);
        if (dimension > LARGEST) {
            return Optional.of(new TooLarge(MatrixMessages.tooLarge(dimension, LARGEST)));
        }
        MatrixBound difference = MatrixBound.ofDifference(key, answer, dimension);
        boolean fits = difference.errorBits(points.runs()) >= CERTAIN && difference.bits() <= MOST_BITS;
        return fits ? Optional.empty() : Optional.of(new TooLarge(Messages.MANY_DIGITS));
    }

    private static <M> @Nullable M value(MatrixEvaluation<M> evaluation, MatrixTerm term) {
        try {
            return evaluation.of(term);
        } catch (MatrixAlgebra.NoInverseException e) {
            return null;
        }
    }

    /**
     * Returns small vectors and matrices on which two formulas differ, with their exact values.
     *
     * @param key the right formula; of any shape
     * @param answer another
     * @param largest dimension in which they differ; smaller ones are tried first
     * @param hasValue whether the answer has a value nearly everywhere
     */
    Optional<Witness> witness(MatrixTerm key, MatrixTerm answer, int largest, boolean hasValue) {
        for (int dimension = 2; dimension <= largest; dimension++) {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Map<String, RationalMatrix> at = points.small(attempt, dimension);
                MatrixEvaluation<RationalMatrix> evaluation =
                        new MatrixEvaluation<>(new RationalMatrices(dimension), at);
                RationalMatrix expected = value(evaluation, key);
                RationalMatrix actual = value(evaluation, answer);
                if (expected != null && (actual != null) == hasValue && !Objects.equals(expected, actual)) {
                    return Optional.of(new Witness(
                            shown(at, dimension, key, answer),
                            expected.shown(),
                            actual == null ? "no value" : actual.shown()));
                }
            }
        }
        return Optional.empty();
    }

    /** Tells the values of the symbols that occur. */
    private String shown(Map<String, RationalMatrix> at, int dimension, MatrixTerm... terms) {
        SortedSet<String> used = new TreeSet<>();
        for (MatrixTerm term : terms) {
            MatrixNames.collect(term, used);
        }
        return symbols.kinds().keySet().stream()
                .filter(name -> used.contains(name) && at.containsKey(name))
                .map(name -> name + "=" + Objects.requireNonNull(at.get(name)).shown())
                .collect(Collectors.joining(", ", used.isEmpty() ? "any matrices of " + dimension + " rows" : "", ""));
    }
}
