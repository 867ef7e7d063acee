package io.github.exactgrader.assignment;

import io.github.exactgrader.expr.DoubleArithmetic;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.expr.Vocabulary;
import java.util.List;
import java.util.Map;

/** Values that an author writes out: numbers, lists and matrices such as {@code 1/3} or {@code [[1, 0], [0, nan]]}. */
final class Literals {

    private static final Vocabulary VOCABULARY = Vocabulary.of(Map.of("nan", SymbolKind.SCALAR));

    private Literals() {}

    /**
     * Returns what is written out.
     *
     * @param text a formula without names
     * @throws UndefinedValueException if it cannot be read or has no value
     */
    static Value<Double> value(String text) {
        if (text.replaceAll("\\s", "").equals("[]")) {
            return Values.vector(List.of());
        }
        try {
            return new Evaluator<>(
                            new DoubleArithmetic(),
                            Map.of("nan", Values.scalar(Double.NaN)),
                            FunctionSymbols.<Double>none())
                    .evaluate(new ExprParser(VOCABULARY).parse(text, Goal.VALUE));
        } catch (SyntaxException e) {
            throw new UndefinedValueException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Returns what is written out as the Java type it is needed as.
     *
     * @param text a formula without names
     * @param type of the parameter or result; empty for the usual type of the value
     * @throws UndefinedValueException if it cannot be read, has no value or does not fit the type
     */
    static Object java(String text, String type) {
        Value<Double> value = value(text);
        return Values.toJava(value, type.isEmpty() ? Values.typeOf(value) : type);
    }
}
