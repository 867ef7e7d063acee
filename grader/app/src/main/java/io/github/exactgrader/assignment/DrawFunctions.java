package io.github.exactgrader.assignment;

import io.github.exactgrader.expr.Call;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
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

    private final DrawSource source;
    private final int index;

    /**
     * Creates the functions for one case.
     *
     * @param source its random numbers
     * @param index number of the case in its group, from 0: decides the stratum
     */
    DrawFunctions(DrawSource source, int index) {
        this.source = source;
        this.index = index;
    }

    @Override
    public Optional<Value<Double>> apply(Call call, Function<Expr, Value<Double>> evaluate) {
        List<Expr> arguments = call.arguments();
        return switch (call.function()) {
            case "uniform" -> scalar(source.uniform(number(call, 0, evaluate), number(call, 1, evaluate)));
            case "loguniform" -> scalar(source.logUniform(number(call, 0, evaluate), number(call, 1, evaluate)));
            case "integer" ->
                scalar((double)
                        source.integer(Math.round(number(call, 0, evaluate)), Math.round(number(call, 1, evaluate))));
            case "pick" -> Optional.of(evaluate.apply(arguments.get((int) source.integer(0, arguments.size() - 1L))));
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
            case "round" -> scalar(rounded(number(call, 0, evaluate), (int) Math.round(number(call, 1, evaluate))));
            default -> Optional.empty();
        };
    }

    private static Optional<Value<Double>> scalar(double number) {
        return Optional.of(Values.scalar(number));
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

    private static int count(Call call, int i, Function<Expr, Value<Double>> evaluate) {
        long count = Math.round(number(call, i, evaluate));
        if (count < 0 || count > 1000) {
            throw new IllegalArgumentException(call.function() + " makes at most 1000 entries, asked for " + count);
        }
        return (int) count;
    }

    private double stratum(Call call, Function<Expr, Value<Double>> evaluate) {
        int strata = call.arguments().size() / 2;
        if (strata * 2 != call.arguments().size()) {
            throw new IllegalArgumentException("strata needs pairs of bounds: strata(lo1, hi1, lo2, hi2, ..)");
        }
        int chosen = index % strata;
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

    private static double rounded(double value, int digits) {
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
    }
}
