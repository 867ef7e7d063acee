package io.github.exactgrader.expr;

/** The five operations of two values, with their sign in canonical text. */
public enum Operation {
    /** left + right. */
    ADD("+"),
    /** left - right. */
    SUBTRACT("-"),
    /** left * right, elementwise for lists. */
    MULTIPLY("*"),
    /** left / right. */
    DIVIDE("/"),
    /** left ^ right. */
    POWER("^");

    private final String sign;

    Operation(String sign) {
        this.sign = sign;
    }

    /** Returns the sign in canonical text. */
    public String sign() {
        return sign;
    }
}
