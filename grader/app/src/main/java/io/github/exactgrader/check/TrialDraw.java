package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawSource;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.SymbolDeclaration;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Num;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Draws points of the domain of a field: sizes over many powers of ten, small fractions, numbers near those typed in the
 * formulas, and numbers near each other. Lists, and numbers that are the length of one, are taken from the cases.
 */
final class TrialDraw {

    private static final double[] PLAIN = {0.25, 0.5, 1, 2, 3, 4, 5, 6, 8, 10, 1.5, 0.2, 0.1, 7, 12};
    private static final double[] NEAR = {1, 1, 1.5, 0.7, 1.000001, 0.999999, 1.001, 0.999, 10, 0.1};
    private static final MathContext TWELVE_DIGITS = new MathContext(12);
    private static final double LARGEST = 1e6;

    /** All numbers together may be this large or small. */
    private static final double FARTHEST = 1e12;

    private static final int TRIES = 24;
    private static final int MOST_CONSTANTS = 12;

    private final List<String> names;
    private final List<Integer> lengths;
    private final List<Point> cases;
    private final List<Double> constants;
    private final Predicate<Trial> domain;
    private final DrawSource source;

    /**
     * Prepares the draw.
     *
     * @param field with its symbols
     * @param names of the symbols that are single numbers
     * @param cases drawn by the author's rules; may be empty
     * @param exprs whose constants are worth trying
     * @param domain tells whether a point lies in the domain
     * @param secret nobody can foresee the points without it
     */
    TrialDraw(
            Field field,
            List<String> names,
            List<Point> cases,
            List<Expr> exprs,
            Predicate<Trial> domain,
            String secret) {
        this.names = names;
        this.cases = needsLists(field) ? cases : List.of();
        this.constants = constants(exprs);
        this.domain = domain;
        this.lengths = lengths();
        this.source = new DrawSource(secret, field.id() + "/cells");
    }

    private static boolean needsLists(Field field) {
        return field.symbols().stream()
                .map(SymbolDeclaration::kind)
                .anyMatch(kind -> kind != SymbolKind.SCALAR && kind != SymbolKind.FUNCTION);
    }

    /** Returns the positive numbers typed in some formulas, each once. */
    static List<Double> constants(List<Expr> exprs) {
        Set<Double> found = new LinkedHashSet<>();
        exprs.forEach(expr -> constants(expr, found));
        return found.stream().limit(MOST_CONSTANTS).toList();
    }

    private static void constants(Expr expr, Set<Double> found) {
        if (expr instanceof Num num) {
            double value = num.value().doubleValue();
            if (value > 1e-100 && value < 1e100) {
                found.add(value);
            }
        } else if (expr.children().stream().allMatch(Num.class::isInstance)
                && expr.children().size() == 2) {
            double value = new RoughFormulas(List.of())
                    .of(expr, Map.of())
                    .applyAsDouble(new Trial(List.of(), new double[0], Map.of()));
            if (value > 1e-100 && value < 1e100) {
                found.add(value);
            }
        }
        if (!(expr instanceof Num)) {
            expr.children().forEach(child -> constants(child, found));
        }
    }

    /** The numbers that are the length of a list in every case. */
    private List<Integer> lengths() {
        List<Integer> slots = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!cases.isEmpty() && cases.stream().allMatch(point -> isLength(point, name))) {
                slots.add(i);
            }
        }
        return slots;
    }

    private static boolean isLength(Point point, String name) {
        return point.values().get(name) instanceof Value.Scalar<BigDecimal> scalar
                && point.values().values().stream()
                        .anyMatch(value -> value instanceof Value.Vector<BigDecimal> list
                                && scalar.number()
                                                .compareTo(BigDecimal.valueOf(
                                                        list.elements().size()))
                                        == 0);
    }

    /** Returns a point of the domain; empty if none was met. */
    Optional<Trial> next() {
        for (int i = 0; i < TRIES; i++) {
            Trial trial = candidate(i);
            if (domain.test(trial)) {
                return Optional.of(trial);
            }
        }
        return Optional.empty();
    }

    /** Returns a point of the domain with short numbers only; empty if none was met. */
    Optional<Trial> plain() {
        for (int i = 0; i < TRIES; i++) {
            double[] numbers = new double[names.size()];
            for (int slot = 0; slot < numbers.length; slot++) {
                numbers[slot] = pick(PLAIN);
            }
            Trial trial = withLists(numbers, 0);
            if (domain.test(trial)) {
                return Optional.of(trial);
            }
        }
        return Optional.empty();
    }

    /** Tells whether a number may take any value; the length of a list may not. */
    boolean isFree(int slot) {
        return !lengths.contains(slot);
    }

    private Trial candidate(int attempt) {
        double[] numbers = new double[names.size()];
        boolean positive = attempt % 2 == 1 || source.fraction() < 0.5;
        double common = source.fraction() < 0.15 ? source.logUniform(1 / FARTHEST, FARTHEST) : 0;
        for (int slot = 0; slot < numbers.length; slot++) {
            double size = common > 0 ? source.logUniform(common / 10, common * 10) : size(numbers, slot);
            numbers[slot] = positive || source.fraction() < 0.5 ? size : -size;
        }
        return withLists(numbers, 0.3);
    }

    /**
     * Returns a point with the lists of a case, and with their lengths.
     *
     * @param share of the other numbers that are taken from the case too
     */
    private Trial withLists(double[] numbers, double share) {
        if (cases.isEmpty()) {
            return new Trial(names, numbers, Map.of());
        }
        Map<String, Value<Double>> lists = new LinkedHashMap<>();
        Point like = cases.get((int) source.integer(0, cases.size() - 1L));
        like.values().forEach((name, value) -> {
            int slot = names.indexOf(name);
            if (slot < 0) {
                lists.put(name, rough(value));
            } else if (value instanceof Value.Scalar<BigDecimal> scalar
                    && (lengths.contains(slot) || source.fraction() < share)) {
                numbers[slot] = scalar.number().doubleValue();
            }
        });
        return new Trial(names, numbers, lists);
    }

    private double size(double[] numbers, int slot) {
        double kind = source.fraction();
        if (kind < 0.2 && !constants.isEmpty()) {
            double constant = constants.get((int) source.integer(0, constants.size() - 1L));
            return rounded(constant * pick(NEAR));
        }
        if (kind < 0.4 && slot > 0) {
            return rounded(Math.abs(numbers[(int) source.integer(0, slot - 1L)]) * pick(NEAR));
        }
        if (kind < 0.55) {
            return pick(PLAIN);
        }
        return kind < 0.75 ? source.logUniform(0.05, 20) : source.logUniform(1 / LARGEST, LARGEST);
    }

    private static double rounded(double number) {
        return new BigDecimal(number).round(TWELVE_DIGITS).doubleValue();
    }

    private double pick(double[] numbers) {
        return numbers[(int) source.integer(0, numbers.length - 1L)];
    }

    private static Value<Double> rough(Value<BigDecimal> value) {
        if (value instanceof Value.Scalar<BigDecimal> scalar) {
            return Value.of(scalar.number().doubleValue());
        }
        if (value instanceof Value.Vector<BigDecimal> vector) {
            return Value.of(rough(vector.elements()));
        }
        return new Value.Matrix<>(((Value.Matrix<BigDecimal>) value)
                .rows().stream().map(TrialDraw::rough).toList());
    }

    private static List<Double> rough(List<BigDecimal> numbers) {
        return numbers.stream().map(BigDecimal::doubleValue).toList();
    }
}
