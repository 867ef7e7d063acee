package io.github.exactgrader.assignment;

import io.github.exactgrader.expr.DoubleArithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.expr.Vocabulary;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** The symbols of a plot: those that are held fixed, and those that vary. Computes in doubles, for drawing only. */
public final class PlotScope {

    private final Map<String, Value<Double>> fixed = new LinkedHashMap<>();
    private final Vocabulary vocabulary;

    /**
     * Computes the fixed symbols.
     *
     * @param at formulas of numbers or lists, without symbols
     * @param varying names of numbers that get their values later
     * @throws SyntaxException if a formula cannot be read
     * @throws IllegalArgumentException if a formula has no finite value, or two names cannot be told apart; says why
     */
    public PlotScope(Map<String, String> at, Collection<String> varying) throws SyntaxException {
        Map<String, SymbolKind> kinds = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : at.entrySet()) {
            Value<Double> value = constant(entry.getValue());
            fixed.put(entry.getKey(), value);
            kinds.put(entry.getKey(), value instanceof Value.Scalar ? SymbolKind.SCALAR : SymbolKind.LIST);
        }
        varying.forEach(name -> kinds.putIfAbsent(name, SymbolKind.SCALAR));
        vocabulary = Vocabulary.of(kinds);
    }

    private static Value<Double> constant(String text) throws SyntaxException {
        Expr expr = new ExprParser(Vocabulary.of(Map.of())).parse(text, Goal.VALUE);
        try {
            return new Evaluator<>(new DoubleArithmetic(), Map.of(), FunctionSymbols.<Double>none()).evaluate(expr);
        } catch (UndefinedValueException e) {
            throw new IllegalArgumentException("\"" + text + "\" has no value: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a formula or a set.
     *
     * @throws SyntaxException if it cannot be read with these symbols
     */
    public Expr parse(String text, Goal goal) throws SyntaxException {
        return new ExprParser(vocabulary).parse(text, goal);
    }

    /**
     * Returns the value of a formula.
     *
     * @param formula as {@link #parse} gives it
     * @param varying values of the names that vary
     * @return empty where it has no finite value
     */
    public OptionalDouble value(Expr formula, Map<String, Double> varying) {
        try {
            Value<Double> value = evaluator(varying).evaluate(formula);
            return value instanceof Value.Scalar<Double> number && Double.isFinite(number.number())
                    ? OptionalDouble.of(number.number())
                    : OptionalDouble.empty();
        } catch (UndefinedValueException | IllegalArgumentException none) {
            return OptionalDouble.empty();
        }
    }

    /**
     * Tells whether a number is in a set.
     *
     * @param set as {@link #parse} gives it
     * @param variable the name it is a set of
     * @param number the number
     * @return false where an end or a condition has no value
     */
    public boolean contains(Expr set, String variable, double number) {
        try {
            return evaluator(Map.of()).contains(set, variable, number);
        } catch (UndefinedValueException | IllegalArgumentException none) {
            return false;
        }
    }

    private Evaluator<Double> evaluator(Map<String, Double> varying) {
        Map<String, Value<Double>> all = new LinkedHashMap<>(fixed);
        varying.forEach((name, number) -> all.put(name, Value.of(number)));
        return new Evaluator<>(new DoubleArithmetic(), all, FunctionSymbols.<Double>none());
    }
}
