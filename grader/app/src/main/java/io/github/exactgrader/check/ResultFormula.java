package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.expr.DoubleArithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.TextPrinter;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.expr.Vocabulary;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An author's formula in the drawn names of a case and {@code result}, the right result: another right result, or a wrong
 * one that tells which mistake led to it.
 */
final class ResultFormula {

    private static final String RESULT = "result";

    private final Expr expr;

    private ResultFormula(Expr expr) {
        this.expr = expr;
    }

    /** Returns the formula as text. */
    String text() {
        return TextPrinter.print(expr);
    }

    Expr expr() {
        return expr;
    }

    /** Returns the formula that an expression in drawn names is. */
    static ResultFormula of(Expr expr) {
        return new ResultFormula(expr);
    }

    /**
     * Reads a formula.
     *
     * @param text as the author wrote it
     * @param drawn names of the case
     * @throws SyntaxException if it cannot be read
     */
    static ResultFormula parse(String text, Collection<String> drawn) throws SyntaxException {
        Map<String, SymbolKind> kinds = new LinkedHashMap<>();
        drawn.forEach(name -> kinds.put(name, SymbolKind.LIST));
        kinds.put(RESULT, SymbolKind.LIST);
        return new ResultFormula(new ExprParser(Vocabulary.of(kinds)).parse(text, Goal.VALUE));
    }

    /**
     * Returns the value in a case.
     *
     * @param drawn the case
     * @param result the right result; empty if it is no number and no array of numbers
     * @return empty if the formula has no value there
     */
    Optional<Value<Double>> at(DrawnCase drawn, Optional<Value<Double>> result) {
        Map<String, Value<Double>> names = new LinkedHashMap<>(drawn.values());
        result.ifPresent(value -> names.put(RESULT, value));
        try {
            return Optional.of(
                    new Evaluator<>(new DoubleArithmetic(), names, FunctionSymbols.<Double>none()).evaluate(expr));
        } catch (UndefinedValueException e) {
            return Optional.empty();
        }
    }
}
