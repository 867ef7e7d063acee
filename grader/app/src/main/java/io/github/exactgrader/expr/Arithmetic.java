package io.github.exactgrader.expr;

import java.math.BigDecimal;

/**
 * The numbers an {@link Evaluator} computes with.
 *
 * <p>Every operation throws {@link UndefinedValueException} where the real result does not exist or is beyond the
 * magnitude the arithmetic holds; 0^0 is 1, and a negative number has powers with whole exponents only.
 *
 * @param <T> a number
 */
public interface Arithmetic<T> {
    /** Returns the number nearest to an exact literal. */
    T of(BigDecimal literal);

    /** Returns the value of a constant. */
    T constant(Constant constant);

    /** Returns a + b. */
    T add(T a, T b);

    /** Returns a - b. */
    T subtract(T a, T b);

    /** Returns a * b. */
    T multiply(T a, T b);

    /** Returns a / b. */
    T divide(T a, T b);

    /** Returns a ^ b. */
    T power(T a, T b);

    /** Returns -a. */
    T negate(T a);

    /** Returns the value of a function. */
    T apply(Elementary function, T a);

    /** Returns the sign of a - b. */
    int compare(T a, T b);

    /** Returns a whole number. */
    long whole(T a);
}
