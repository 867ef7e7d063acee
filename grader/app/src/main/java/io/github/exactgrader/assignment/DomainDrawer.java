package io.github.exactgrader.assignment;

import io.github.exactgrader.expr.Comparison;
import io.github.exactgrader.expr.DoubleArithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FreeSymbols;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.Logic;
import io.github.exactgrader.expr.Relation;
import io.github.exactgrader.expr.Symbol;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draws points of the domain that a key states as a condition. Each symbol is drawn between the constant bounds that the
 * condition gives it, from {@value #USUAL_LOW} to {@value #USUAL_HIGH} where it gives none; points that do not meet the
 * whole condition are drawn again.
 */
public final class DomainDrawer {

    private static final double USUAL_LOW = -3;
    private static final double USUAL_HIGH = 3;
    private static final int TRIES = 20_000;

    private final DrawSource source;
    private final List<String> symbols;
    private final @Nullable Expr domain;
    private final Map<String, Double> low = new LinkedHashMap<>();
    private final Map<String, Double> high = new LinkedHashMap<>();

    /**
     * Prepares the draws of a field.
     *
     * @param source random numbers of this field
     * @param symbols names of the scalars that are drawn, in order
     * @param domain condition on them; null for none
     */
    public DomainDrawer(DrawSource source, List<String> symbols, @Nullable Expr domain) {
        this.source = source;
        this.symbols = List.copyOf(symbols);
        this.domain = domain;
        if (domain != null) {
            bound(domain);
        }
    }

    /**
     * Draws points.
     *
     * @param count how many are wanted
     * @return that many, or fewer if the domain is too narrow to be met by chance
     */
    public List<DrawnCase> draw(int count) {
        List<DrawnCase> points = new ArrayList<>();
        for (int i = 0; i < TRIES && points.size() < count; i++) {
            Map<String, Value<Double>> point = new LinkedHashMap<>();
            for (String symbol : symbols) {
                double least = low.getOrDefault(symbol, USUAL_LOW);
                double most = high.getOrDefault(symbol, USUAL_HIGH);
                point.put(symbol, Value.of(source.uniform(least, Math.max(least, most))));
            }
            if (contains(point)) {
                points.add(new DrawnCase((points.size() + 1) + " (domain)", point, Map.of(), List.of()));
            }
        }
        return points;
    }

    /**
     * Tells whether a point meets the condition.
     *
     * @param point values of the symbols
     */
    boolean contains(Map<String, Value<Double>> point) {
        try {
            return domain == null
                    || new Evaluator<>(new DoubleArithmetic(), point, FunctionSymbols.<Double>none()).holds(domain);
        } catch (UndefinedValueException e) {
            return false;
        }
    }

    private void bound(Expr condition) {
        if (condition instanceof Logic logic && logic.both()) {
            bound(logic.left());
            bound(logic.right());
        } else if (condition instanceof Relation relation) {
            for (int i = 0; i < relation.comparisons().size(); i++) {
                Comparison comparison = relation.comparisons().get(i);
                boolean rising = comparison == Comparison.LESS || comparison == Comparison.AT_MOST;
                boolean falling = comparison == Comparison.GREATER || comparison == Comparison.AT_LEAST;
                Expr left = relation.terms().get(i);
                Expr right = relation.terms().get(i + 1);
                if (rising) {
                    bound(left, right);
                } else if (falling) {
                    bound(right, left);
                }
            }
        }
    }

    private void bound(Expr smaller, Expr larger) {
        if (smaller instanceof Symbol symbol && FreeSymbols.of(larger).isEmpty()) {
            high.merge(symbol.name(), number(larger), Math::min);
            low.putIfAbsent(symbol.name(), Math.min(USUAL_LOW, number(larger) - (USUAL_HIGH - USUAL_LOW)));
        } else if (larger instanceof Symbol symbol && FreeSymbols.of(smaller).isEmpty()) {
            low.merge(symbol.name(), number(smaller), Math::max);
            high.putIfAbsent(symbol.name(), Math.max(USUAL_HIGH, number(smaller) + (USUAL_HIGH - USUAL_LOW)));
        }
    }

    private static double number(Expr constant) {
        return Values.number(
                new Evaluator<>(new DoubleArithmetic(), Map.of(), FunctionSymbols.<Double>none()).evaluate(constant));
    }
}
