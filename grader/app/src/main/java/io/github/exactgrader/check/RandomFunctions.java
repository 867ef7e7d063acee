package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawSource;
import io.github.exactgrader.assignment.Values;
import io.github.exactgrader.expr.Call;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FunctionSymbols;
import io.github.exactgrader.expr.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Stands in for the function symbols of a question: each is a cubic polynomial with random coefficients, so that two
 * formulas agree only if they apply the same functions to the same arguments.
 */
final class RandomFunctions implements FunctionSymbols<BigDecimal> {

    private static final int DEGREE = 3;

    private final Set<String> symbols;
    private final String secret;
    private final String purpose;
    private final MathContext context;

    /**
     * Chooses the functions.
     *
     * @param symbols names of the function symbols
     * @param secret the coefficients cannot be foreseen without it
     * @param purpose other functions for another purpose
     * @param digits working precision
     */
    RandomFunctions(Set<String> symbols, String secret, String purpose, int digits) {
        this.symbols = Set.copyOf(symbols);
        this.secret = secret;
        this.purpose = purpose;
        this.context = new MathContext(digits);
    }

    @Override
    public Optional<Value<BigDecimal>> apply(Call call, Function<Expr, Value<BigDecimal>> evaluate) {
        if (!symbols.contains(call.function()) || call.arguments().size() != 1) {
            return Optional.empty();
        }
        BigDecimal argument = Numbers.scalar(evaluate.apply(call.arguments().get(0)));
        DrawSource source = new DrawSource(secret, purpose + "/" + call.function());
        BigDecimal value = BigDecimal.ZERO;
        for (int i = 0; i <= DEGREE; i++) {
            value = value.multiply(argument).add(Values.decimal(source.uniform(-1, 1)), context);
        }
        return Optional.of(new Value.Scalar<>(value));
    }
}
