package io.github.exactgrader.check;

import io.github.exactgrader.expr.Expr;
import java.util.List;

/** Thrown where the shapes of a matrix formula do not fit together. */
final class MatrixShapeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Expr node;
    private final transient List<Expr> repairs;
    private final boolean identity;

    /**
     * Creates the exception.
     *
     * @param node the part that does not fit
     * @param reason why, as the end of a sentence
     * @param repairs what may have been meant in its place
     * @param identity whether a repair adds an identity matrix; else it adds a transpose
     */
    MatrixShapeException(Expr node, String reason, List<Expr> repairs, boolean identity) {
        super(reason);
        this.node = node;
        this.repairs = List.copyOf(repairs);
        this.identity = identity;
    }

    /** Creates the exception where nothing can be repaired. */
    MatrixShapeException(Expr node, String reason) {
        this(node, reason, List.of(), false);
    }

    boolean isIdentity() {
        return identity;
    }

    Expr node() {
        return node;
    }

    List<Expr> repairs() {
        return repairs;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
