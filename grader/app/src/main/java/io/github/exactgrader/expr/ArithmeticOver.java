package io.github.exactgrader.expr;

import java.math.BigDecimal;

/**
 * An arithmetic that computes as another one does, but for what it changes.
 *
 * @param <T> a number
 */
public interface ArithmeticOver<T> extends Arithmetic<T> {
    /** Returns the arithmetic that computes. */
    Arithmetic<T> base();

    @Override
    default T of(BigDecimal literal) {
        return base().of(literal);
    }

    @Override
    default T constant(Constant constant) {
        return base().constant(constant);
    }

    @Override
    default T add(T a, T b) {
        return base().add(a, b);
    }

    @Override
    default T subtract(T a, T b) {
        return base().subtract(a, b);
    }

    @Override
    default T multiply(T a, T b) {
        return base().multiply(a, b);
    }

    @Override
    default T divide(T a, T b) {
        return base().divide(a, b);
    }

    @Override
    default T power(T a, T b) {
        return base().power(a, b);
    }

    @Override
    default T negate(T a) {
        return base().negate(a);
    }

    @Override
    default T apply(Elementary function, T a) {
        return base().apply(function, a);
    }

    @Override
    default int compare(T a, T b) {
        return base().compare(a, b);
    }

    @Override
    default long whole(T a) {
        return base().whole(a);
    }
}
