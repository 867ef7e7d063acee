package io.github.exactgrader.expr;

/** What kind of thing is expected of a text as a whole. */
public enum Goal {
    /** An expression for one number. */
    FORMULA("a formula for one number"),
    /** A vector or list. */
    VECTOR("a vector such as [1, 2]"),
    /** A matrix. */
    MATRIX("a matrix such as [[1, 2], [3, 4]]"),
    /** A set of numbers: intervals, points, unions, or a condition that describes it. */
    SET("a set such as (0, 1), or a condition such as 0 < x < 1"),
    /** A condition that is true or false. */
    CONDITION("a condition such as x > 0"),
    /** A number, vector or matrix made of vectors and matrices; square brackets are parentheses there. */
    MATRIX_FORMULA("a formula with vectors and matrices"),
    /** A number, vector or matrix, whichever it is; for lines that draw inputs. */
    VALUE("a number, vector or matrix");

    private final String words;

    Goal(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
