package io.github.exactgrader.check;

import io.github.exactgrader.check.TraceRules.Contribution;
import io.github.exactgrader.expr.Binary;
import io.github.exactgrader.expr.Call;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Num;
import io.github.exactgrader.expr.Operation;
import io.github.exactgrader.expr.Symbol;
import io.github.exactgrader.expr.UndefinedValueException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Finds what went wrong in a row that does not follow from the rows before it: the mistakes that people make are made on
 * purpose, and the first that gives the row at every point is named.
 */
final class TraceCauses {

    /** Sums over parts of so many contributions are tried. */
    private static final int MOST_PATHS = 6;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final TraceRules rules;
    private final List<TracePoint> points;
    private final BiPredicate<List<BigDecimal>, List<BigDecimal>> meets;

    /**
     * Creates the search.
     *
     * @param rules of the student's graph
     * @param points with the student's own rows
     * @param meets tells whether numbers agree at every point
     */
    TraceCauses(TraceRules rules, List<TracePoint> points, BiPredicate<List<BigDecimal>, List<BigDecimal>> meets) {
        this.rules = rules;
        this.points = points;
        this.meets = meets;
    }

    /** A mistake: what it is called and what it makes of a row. */
    private record Mistake(String cause, Made made) {}

    /** What a mistake makes of the products of a row at one point. */
    @FunctionalInterface
    private interface Made {
        BigDecimal of(TracePoint point, List<Contribution> products);
    }

    /** Returns the cause of a wrong tangent or adjoint in words. */
    String ofDerivative(String id, List<BigDecimal> actual) {
        if (rules.isSeed(id)) {
            return rules.forward() ? GraphMessages.SEED_OF_INPUT : GraphMessages.SEED_OF_OUTPUT;
        }
        List<List<Contribution>> products = new ArrayList<>();
        try {
            for (TracePoint point : points) {
                products.add(rules.contributions(id, point.ownValues(), point.ownRows()));
            }
        } catch (UndefinedValueException e) {
            return GraphMessages.DOES_NOT_FOLLOW;
        }
        List<Contribution> first = products.get(0);
        List<Mistake> mistakes = new ArrayList<>(paths(first));
        mistakes.add(new Mistake(
                GraphMessages.SIGN, (point, each) -> TraceRules.sum(each).negate()));
        Optional<String> cause = found(mistakes, products, actual).or(() -> valueForDerivative(id, actual));
        List<Mistake> parts = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            parts.addAll(part(i, first.get(i)));
        }
        parts.add(new Mistake(
                GraphMessages.FACTOR_TWO, (point, each) -> TraceRules.sum(each).multiply(TWO)));
        parts.add(new Mistake(
                GraphMessages.FACTOR_TWO, (point, each) -> TraceRules.sum(each).multiply(HALF)));
        return cause.or(() -> found(parts, products, actual)).orElse(GraphMessages.DOES_NOT_FOLLOW);
    }

    private Optional<String> found(List<Mistake> mistakes, List<List<Contribution>> products, List<BigDecimal> actual) {
        for (Mistake mistake : mistakes) {
            if (meets.test(made(mistake, products), actual)) {
                return Optional.of(mistake.cause());
            }
        }
        return Optional.empty();
    }

    /** Returns what a mistake gives at every point; nothing, where it gives nothing. */
    private List<BigDecimal> made(Mistake mistake, List<List<Contribution>> products) {
        List<BigDecimal> made = new ArrayList<>();
        try {
            for (int i = 0; i < points.size(); i++) {
                made.add(mistake.made().of(points.get(i), products.get(i)));
            }
        } catch (UndefinedValueException e) {
            return List.of();
        }
        return made;
    }

    /** Only some of the paths were used, or they were multiplied. */
    private List<Mistake> paths(List<Contribution> first) {
        List<Mistake> mistakes = new ArrayList<>();
        int all = first.size();
        if (all < 2 || all > MOST_PATHS) {
            return mistakes;
        }
        for (int chosen = 1; chosen < (1 << all) - 1; chosen++) {
            int used = chosen;
            List<String> through = new ArrayList<>();
            for (int i = 0; i < all; i++) {
                if ((used >> i & 1) == 1) {
                    through.add(first.get(i).through());
                }
            }
            String cause = GraphMessages.pathsLost(through, all, rules.forward());
            mistakes.add(new Mistake(cause, (point, each) -> sumOf(each, used)));
        }
        mistakes.add(new Mistake(
                GraphMessages.pathsMultiplied(rules.forward()),
                (point, each) ->
                        each.stream().map(Contribution::product).reduce(BigDecimal.ONE, BigDecimal::multiply)));
        return mistakes;
    }

    private static BigDecimal sumOf(List<Contribution> products, int chosen) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < products.size(); i++) {
            sum = (chosen >> i & 1) == 1 ? sum.add(products.get(i).product()) : sum;
        }
        return sum;
    }

    private Optional<String> valueForDerivative(String id, List<BigDecimal> actual) {
        if (!rules.forward()) {
            return Optional.empty();
        }
        List<BigDecimal> values = new ArrayList<>();
        List<BigDecimal> own = new ArrayList<>();
        for (TracePoint point : points) {
            Optional.ofNullable(point.values().get(id)).ifPresent(values::add);
            Optional.ofNullable(point.ownValues().get(id)).ifPresent(own::add);
        }
        boolean met = meets.test(values, actual) || meets.test(own, actual);
        return met ? Optional.of(GraphMessages.VALUE_FOR_DERIVATIVE) : Optional.empty();
    }

    /** One product is wrong, the others are right. */
    private List<Mistake> part(int index, Contribution first) {
        String node = first.node().id();
        String by = first.by();
        Optional<String> turned = turning(first.node().formula());
        List<Mistake> mistakes = new ArrayList<>();
        mistakes.add(replacing(
                index,
                turned.map(GraphMessages::turned).orElse(GraphMessages.valueIn(node)),
                (each, point) -> each.carried().multiply(value(each.node(), point))));
        if (turned.isPresent()) {
            mistakes.add(replacing(
                    index,
                    GraphMessages.turned(turned.get()),
                    (each, point) ->
                            each.carried().multiply(value(each.node(), point)).negate()));
        }
        mistakes.add(replacing(
                index,
                turned.map(GraphMessages::turned).orElse(GraphMessages.signIn(node, by)),
                (each, point) -> each.product().negate()));
        mistakes.add(replacing(index, GraphMessages.localLost(node, by), (each, point) -> each.carried()));
        mistakes.add(replacing(
                index, GraphMessages.carriedLost(first.through(), rules.column()), (each, point) -> each.local()));
        for (Expr wrong : wrongPowers(first.node().formula(), by)) {
            mistakes.add(replacing(
                    index,
                    GraphMessages.power(node),
                    (each, point) -> each.carried()
                            .multiply(GraphPoint.value(
                                    wrong,
                                    List.of(by),
                                    point.ownValues(),
                                    rules.locals().arithmetic()))));
        }
        mistakes.add(replacing(
                index,
                GraphMessages.factorIn(node, by),
                (each, point) -> each.product().multiply(TWO)));
        mistakes.add(replacing(
                index,
                GraphMessages.factorIn(node, by),
                (each, point) -> each.product().multiply(HALF)));
        return mistakes;
    }

    /** What a mistake makes of one product at a point. */
    @FunctionalInterface
    private interface Change {
        BigDecimal of(Contribution product, TracePoint point);
    }

    private static Mistake replacing(int index, String cause, Change change) {
        return new Mistake(cause, (point, each) -> {
            Contribution product = each.get(index);
            return TraceRules.sum(each).subtract(product.product()).add(change.of(product, point));
        });
    }

    private BigDecimal value(GraphNode node, TracePoint point) {
        return rules.locals().value(node, point.ownValues());
    }

    /** Returns sin or cos where the node is one. */
    private static Optional<String> turning(Expr formula) {
        return formula instanceof Call call
                        && (call.function().equals("sin") || call.function().equals("cos"))
                ? Optional.of(call.function())
                : Optional.empty();
    }

    /** Returns what people take for the derivative of a power of a parent. */
    private static List<Expr> wrongPowers(Expr formula, String by) {
        if (!(formula instanceof Binary power)
                || power.operation() != Operation.POWER
                || !power.left().equals(new Symbol(by))
                || !(power.right() instanceof Num exponent)) {
            return List.of();
        }
        Expr base = power.left();
        Expr less = Num.signed(exponent.value().subtract(BigDecimal.ONE));
        Expr lower = new Binary(Operation.POWER, base, less);
        return List.of(
                lower,
                new Binary(Operation.MULTIPLY, less, lower),
                new Binary(Operation.MULTIPLY, exponent, power),
                new Binary(Operation.MULTIPLY, exponent, base));
    }

    /** Returns the cause of a wrong value in words. */
    String ofValue(String id, List<BigDecimal> actual) {
        GraphNode node = rules.graph().nodes().get(id);
        if (node == null) {
            return GraphMessages.OTHER_POINT;
        }
        List<BigDecimal> negative = new ArrayList<>();
        List<BigDecimal> turned = new ArrayList<>();
        try {
            for (TracePoint point : points) {
                negative.add(value(node, point).negate());
                if (node.formula() instanceof Call call && turning(call).isPresent()) {
                    Expr other = new Call(call.function().equals("sin") ? "cos" : "sin", call.arguments());
                    turned.add(GraphPoint.value(
                            other,
                            node.parents(),
                            point.ownValues(),
                            rules.locals().arithmetic()));
                }
            }
        } catch (UndefinedValueException e) {
            return GraphMessages.DOES_NOT_FOLLOW;
        }
        if (meets.test(turned, actual)) {
            return GraphMessages.SINE_FOR_COSINE;
        }
        return meets.test(negative, actual) ? GraphMessages.SIGN : GraphMessages.DOES_NOT_FOLLOW;
    }
}
