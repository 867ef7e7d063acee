package io.github.exactgrader.expr;

import java.util.Optional;
import java.util.function.Function;

/**
 * Gives values to calls of functions that are not built in.
 *
 * @param <T> a number
 */
@FunctionalInterface
public interface FunctionSymbols<T> {
    /**
     * Returns the value of a call.
     *
     * @param call the call with its arguments unevaluated
     * @param evaluate evaluates an argument where the call stands, as often as wanted
     * @return the value; empty where the function is unknown
     */
    Optional<Value<T>> apply(Call call, Function<Expr, Value<T>> evaluate);

    /** Returns a hook that knows no functions. */
    static <T> FunctionSymbols<T> none() {
        return (call, evaluate) -> Optional.empty();
    }
}
