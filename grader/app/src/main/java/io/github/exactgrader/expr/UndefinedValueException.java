package io.github.exactgrader.expr;

/**
 * Thrown where an expression has no value at a point: division by zero, a logarithm of a negative number, a result
 * beyond the magnitude limit, lists that do not combine. Unchecked, because it can come out of every operation; the
 * message is one line and says which.
 */
public final class UndefinedValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean beyondLimits;

    /** Makes an exception with a reason in one line. */
    public UndefinedValueException(String reason) {
        this(reason, false);
    }

    private UndefinedValueException(String reason, boolean beyondLimits) {
        super(reason);
        this.beyondLimits = beyondLimits;
    }

    /** Makes an exception for a value that may exist, but that the arithmetic cannot hold or reach. */
    public static UndefinedValueException beyondLimits(String reason) {
        return new UndefinedValueException(reason, true);
    }

    /** Returns whether a limit of the arithmetic was met, so that nothing is known of the value itself. */
    public boolean isBeyondLimits() {
        return beyondLimits;
    }
}
