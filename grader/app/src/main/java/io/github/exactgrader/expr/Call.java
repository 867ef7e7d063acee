package io.github.exactgrader.expr;

import java.util.List;

/**
 * A function applied to arguments.
 *
 * @param function canonical name of a built-in function ({@code log} is natural), or a declared function symbol
 * @param arguments at least one
 */
public record Call(String function, List<Expr> arguments) implements Expr {
    /** Copies the arguments. */
    public Call {
        arguments = List.copyOf(arguments);
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException("a call has at least one argument: " + function);
        }
    }

    /** Returns a call with the given arguments. */
    public static Call of(String function, Expr... arguments) {
        return new Call(function, List.of(arguments));
    }

    @Override
    public List<Expr> children() {
        return arguments;
    }
}
