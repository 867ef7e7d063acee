package io.github.exactgrader.worker;

import java.util.Optional;

/** The operations of a {@link Program}, each with its word in the postfix text and its number of operands. */
public enum Operation {
    ADD("+", 2),
    SUBTRACT("-", 2),
    MULTIPLY("*", 2),
    DIVIDE("/", 2),
    POWER("^", 2),
    MAX("max", 2),
    MIN("min", 2),
    NEGATE("neg", 1),
    ABS("abs", 1),
    SIGN("sign", 1),
    SQRT("sqrt", 1),
    CBRT("cbrt", 1),
    EXP("exp", 1),
    LOG("log", 1),
    LOG10("log10", 1),
    SIN("sin", 1),
    COS("cos", 1),
    TAN("tan", 1),
    ASIN("asin", 1),
    ACOS("acos", 1),
    ATAN("atan", 1),
    SINH("sinh", 1),
    COSH("cosh", 1),
    TANH("tanh", 1),
    FLOOR("floor", 1),
    CEIL("ceil", 1);

    private static final Operation[] ALL = values();

    private final String word;
    private final int operands;

    Operation(String word, int operands) {
        this.word = word;
        this.operands = operands;
    }

    /** Returns the word of the postfix text, for example {@code "neg"}. */
    public String word() {
        return word;
    }

    /** Returns how many numbers it takes from the stack, 1 or 2. */
    public int operands() {
        return operands;
    }

    /** Returns the operation with this word, if there is one. */
    public static Optional<Operation> ofWord(String word) {
        for (Operation operation : ALL) {
            if (operation.word.equals(word)) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }

    /**
     * Applies the operation as {@code StrictMath} and Java's arithmetic do, NaN and infinities included.
     *
     * @param left the first operand, or the only one
     * @param right the second operand; ignored where there is only one
     */
    double apply(double left, double right) {
        return switch (this) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case POWER -> StrictMath.pow(left, right);
            case MAX -> StrictMath.max(left, right);
            case MIN -> StrictMath.min(left, right);
            case NEGATE -> -left;
            default -> applyFunction(left);
        };
    }

    private double applyFunction(double x) {
        return switch (this) {
            case ABS -> StrictMath.abs(x);
            case SIGN -> StrictMath.signum(x);
            case SQRT -> StrictMath.sqrt(x);
            case CBRT -> StrictMath.cbrt(x);
            case EXP -> StrictMath.exp(x);
            case LOG -> StrictMath.log(x);
            case LOG10 -> StrictMath.log10(x);
            case FLOOR -> StrictMath.floor(x);
            case CEIL -> StrictMath.ceil(x);
            default -> applyTrigonometry(x);
        };
    }

    private double applyTrigonometry(double x) {
        return switch (this) {
            case SIN -> StrictMath.sin(x);
            case COS -> StrictMath.cos(x);
            case TAN -> StrictMath.tan(x);
            case ASIN -> StrictMath.asin(x);
            case ACOS -> StrictMath.acos(x);
            case ATAN -> StrictMath.atan(x);
            case SINH -> StrictMath.sinh(x);
            case COSH -> StrictMath.cosh(x);
            case TANH -> StrictMath.tanh(x);
            default -> throw new AssertionError(this);
        };
    }
}
