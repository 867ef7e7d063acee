package io.github.exactgrader.expr;

/**
 * One way to understand a text.
 *
 * @param expr the tree
 * @param note what was assumed, in words; for the first reading the convention
 */
public record Reading(Expr expr, String note) {
    /** Returns the tree as canonical text. */
    public String text() {
        return TextPrinter.print(expr);
    }
}
