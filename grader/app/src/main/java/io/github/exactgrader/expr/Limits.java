package io.github.exactgrader.expr;

/**
 * How much text a parser reads before it refuses.
 *
 * @param length most characters of a text
 * @param depth deepest nesting of parentheses, exponents and the like
 * @param nodes most nodes of a tree
 * @param digits most digits of one number
 */
public record Limits(int length, int depth, int nodes, int digits) {
    /** The limits for answers: 2000 characters, 200 deep, 2000 nodes, 60 digits. */
    public static final Limits STANDARD = new Limits(2000, 200, 2000, 60);

    /** Largest power of ten in a literal such as 1e-3. */
    static final int EXPONENT = 9999;

    /** Checks that every limit is positive. */
    public Limits {
        if (length < 1 || depth < 1 || nodes < 1 || digits < 1) {
            throw new IllegalArgumentException("every limit must be at least 1");
        }
    }
}
