package io.github.exactgrader.assignment;

import io.github.exactgrader.expr.Call;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The functions that draw: {@code uniform}, {@code strata}, {@code vector}, {@code spd}, ...; see the format page. */
final class DrawFunctions implements FunctionSymbols<Double> {

    /** Their names, for the vocabulary of draws. */
    static final List<String> NAMES = List.of(
            "uniform",
            "loguniform",
            "integer",
            "pick",
            "strata",
            "vector",
            "matrix",
            "symmetric",
            "spd",
            "sort",
            "round");

    private static final Map<String, Integer> ARGUMENTS = Map.of(
            "uniform",
            2,
            "loguniform",
            2,
            "integer",
            2,
            "vector",
            2,
            "matrix",
            3,
            "symmetric",
            2,
            "spd",
            2,
            "sort",
            1,
            "round",
            2);

    private static final long MOST_COMBINATIONS = 1_000_000_000;

    private final DrawSource source;
    private final int index;
    private long combinations = 1;

    /**
     * Creates the functions for one case.
     *
     * @param source its random numbers
     * @param index number of the case in its group, from 0: decides the strata
     */
    DrawFunctions(DrawSource source, int index) {
        this.source = source;
        this.index = index;
    }

    @Override
    public Optional<Value<Double>> apply(Call call, Function<Expr, Value<Double>> evaluate) {
        List<Expr> arguments = call.arguments();
        requireArguments(call);
        return switch (call.function()) {
            case "uniform" -> scalar(source.uniform(number(call, 0, evaluate), number(call, 1, evaluate)));
            case "loguniform" -> scalar(source.logUniform(number(call, 0, evaluate), number(call, 1, evaluate)));
            case "integer" -> scalar((double) source.integer(whole(call, 0, evaluate), whole(call, 1, evaluate)));
            case "pick" -> Optional.of(evaluate.apply(argument(call, picked(arguments.size()))));
            case "strata" -> scalar(stratum(call, evaluate));
            case "vector" -> Optional.of(Values.vector(entries(count(call, 0, evaluate), argument(call, 1), evaluate)));
            case "matrix" ->
                Optional.of(Values.matrix(
                        rows(count(call, 0, evaluate), count(call, 1, evaluate), argument(call, 2), evaluate)));
            case "symmetric" -> Optional.of(Values.matrix(symmetric(call, evaluate)));
            case "spd" -> Optional.of(Values.matrix(positiveDefinite(call, evaluate)));
            case "sort" ->
                Optional.of(Values.vector(Values.numbers(evaluate.apply(argument(call, 0))).stream()
                        .sorted()
                        .toList()));
            case "round" -> scalar(rounded(number(call, 0, evaluate), whole(call, 1, evaluate)));
            default -> Optional.empty();
        };
    }

    private static Optional<Value<Double>> scalar(double number) {
        return Optional.of(Values.scalar(number));
    }

    /** Refuses a call with too few or too many arguments; what depends on their number looks itself. */
    private static void requireArguments(Call call) {
        Integer expected = ARGUMENTS.get(call.function());
        if (expected != null && call.arguments().size() != expected) {
            throw new IllegalArgumentException(call.function() + " takes " + expected + " arguments, found "
                    + call.arguments().size());
        }
    }

    private int picked(int choices) {
        return choices == 0 ? 0 : (int) source.integer(0, choices - 1L);
    }

    private static Expr argument(Call call, int i) {
        if (i >= call.arguments().size()) {
            throw new IllegalArgumentException(call.function() + " needs at least " + (i + 1) + " arguments");
        }
        return call.arguments().get(i);
    }

    private static double number(Call call, int i, Function<Expr, Value<Double>> evaluate) {
        return Values.number(evaluate.apply(argument(call, i)));
    }

    private static long whole(Call call, int i, Function<Expr, Value<Double>> evaluate) {
        double number = number(call, i, evaluate);
        if (StrictMath.rint(number) != number || Math.abs(number) > 1e15) {
            throw new IllegalArgumentException(
                    call.function() + " needs a whole number here, found " + Values.shown(number));
        }
        return (long) number;
    }

    /** Returns a length; 100 rows of 100 are as much as a list of 10000. */
    private static int count(Call call, int i, Function<Expr, Value<Double>> evaluate) {
        long count = whole(call, i, evaluate);
        int most = call.function().equals("vector") ? 1000 : 100;
        if (count < 0 || count > most) {
            throw new IllegalArgumentException(
                    call.function() + " takes a length from 0 to " + most + ", found " + count);
        }
        return (int) count;
    }

    /**
     * Returns the stratum of the next {@code strata} of this case. Each run of as many cases as there are strata meets
     * each of them; with several {@code strata} in a case, their combinations are met in turn too: a later one moves on by
     * one whenever it would begin to repeat the combinations met.
     */
    private int stratum(int strata) {
        long period = combinations / gcd(combinations, strata) * strata;
        long moves = combinations == 1 ? 0 : index / period;
        combinations = Math.min(combinations * strata, MOST_COMBINATIONS);
        return (int) ((index + moves) % strata);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private double stratum(Call call, Function<Expr, Value<Double>> evaluate) {
        int strata = call.arguments().size() / 2;
        if (strata == 0 || strata * 2 != call.arguments().size()) {
            throw new IllegalArgumentException("strata needs pairs of bounds: strata(lo1, hi1, lo2, hi2, ..)");
        }
        int chosen = stratum(strata);
        return source.uniform(number(call, 2 * chosen, evaluate), number(call, 2 * chosen + 1, evaluate));
    }

    private static List<Double> entries(int count, Expr entry, Function<Expr, Value<Double>> evaluate) {
        List<Double> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(Values.number(evaluate.apply(entry)));
        }
        return entries;
    }

    private static List<List<Double>> rows(int rows, int columns, Expr entry, Function<Expr, Value<Double>> evaluate) {
        List<List<Double>> matrix = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            matrix.add(entries(columns, entry, evaluate));
        }
        return matrix;
    }

    private static List<List<Double>> symmetric(Call call, Function<Expr, Value<Double>> evaluate) {
        int n = count(call, 0, evaluate);
        List<List<Double>> full = rows(n, n, argument(call, 1), evaluate);
        List<List<Double>> matrix = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < n; j++) {
                row.add(full.get(Math.min(i, j)).get(Math.max(i, j)));
            }
            matrix.add(row);
        }
        return matrix;
    }

    private List<List<Double>> positiveDefinite(Call call, Function<Expr, Value<Double>> evaluate) {
        int n = count(call, 0, evaluate);
        double shift = number(call, 1, evaluate);
        double[][] b = new double[n][n];
        for (double[] row : b) {
            for (int j = 0; j < n; j++) {
                row[j] = source.uniform(-1, 1);
            }
        }
        List<List<Double>> matrix = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < n; j++) {
                double sum = i == j ? shift : 0;
                for (int k = 0; k < n; k++) {
                    sum += b[Math.min(i, j)][k] * b[Math.max(i, j)][k];
                }
                row.add(sum);
            }
            matrix.add(row);
        }
        return matrix;
    }

    private static double rounded(double value, long digits) {
        if (digits < -300 || digits > 300) {
            throw new IllegalArgumentException("round takes from -300 to 300 digits, found " + digits);
        }
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .setScale((int) digits, RoundingMode.HALF_EVEN)
                        .doubleValue()
                : value;
    }
}
