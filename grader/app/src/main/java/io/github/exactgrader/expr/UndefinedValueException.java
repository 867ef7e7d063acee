package io.github.exactgrader.expr;

/**
 * Thrown where an expression has no value at a point: division by zero, a logarithm of a negative number, a result
 * beyond the magnitude limit, lists that do not combine. Unchecked, because it can come out of every operation; the
 * message is one line and says which.
 */
public final class UndefinedValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes an exception with a reason in one line. */
    public UndefinedValueException(String reason) {
        super(reason);
    }
}
