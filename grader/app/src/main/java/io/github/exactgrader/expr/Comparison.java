package io.github.exactgrader.expr;

/** How two neighbours of a relation chain compare, with the sign in canonical text and in LaTeX. */
public enum Comparison {
    /** Strictly less. */
    LESS("<", "<"),
    /** Less or equal. */
    AT_MOST("<=", "\\le"),
    /** Strictly greater. */
    GREATER(">", ">"),
    /** Greater or equal. */
    AT_LEAST(">=", "\\ge"),
    /** Equal. */
    EQUAL("=", "="),
    /** Not equal. */
    UNEQUAL("!=", "\\ne");

    private final String sign;
    private final String latex;

    Comparison(String sign, String latex) {
        this.sign = sign;
        this.latex = latex;
    }

    /** Returns the sign in canonical text. */
    public String sign() {
        return sign;
    }

    String latex() {
        return latex;
    }

    /** Returns whether the comparison is true for the result of {@code left.compareTo(right)}. */
    public boolean holds(int order) {
        return switch (this) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
            case EQUAL -> order == 0;
            case UNEQUAL -> order != 0;
        };
    }
}
