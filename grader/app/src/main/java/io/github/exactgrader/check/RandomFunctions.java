package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawSource;
import io.github.exactgrader.assignment.Values;
import io.github.exactgrader.expr.Arithmetic;
import io.github.exactgrader.expr.Call;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.Value;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Stands in for the function symbols of a question: each is a cubic polynomial with random coefficients, so that two
 * formulas agree only if they apply the same functions to the same arguments.
 */
final class RandomFunctions<T> implements FunctionSymbols<T> {

    private static final int DEGREE = 3;

    private final Set<String> symbols;
    private final String secret;
    private final String purpose;
    private final Arithmetic<T> arithmetic;

    /**
     * Chooses the functions.
     *
     * @param symbols names of the function symbols
     * @param secret the coefficients cannot be foreseen without it
     * @param purpose other functions for another purpose
     * @param arithmetic computes their values
     */
    RandomFunctions(Set<String> symbols, String secret, String purpose, Arithmetic<T> arithmetic) {
        this.symbols = Set.copyOf(symbols);
        this.secret = secret;
        this.purpose = purpose;
        this.arithmetic = arithmetic;
    }

    @Override
    public Optional<Value<T>> apply(Call call, Function<Expr, Value<T>> evaluate) {
        if (!symbols.contains(call.function()) || call.arguments().size() != 1) {
            return Optional.empty();
        }
        T argument = Numbers.scalar(evaluate.apply(call.arguments().get(0)));
        DrawSource source = new DrawSource(secret, purpose + "/" + call.function());
        T value = arithmetic.of(BigDecimal.ZERO);
        for (int i = 0; i <= DEGREE; i++) {
            T coefficient = arithmetic.of(Values.decimal(source.uniform(-1, 1)));
            value = arithmetic.add(arithmetic.multiply(value, argument), coefficient);
        }
        return Optional.of(new Value.Scalar<>(value));
    }
}
