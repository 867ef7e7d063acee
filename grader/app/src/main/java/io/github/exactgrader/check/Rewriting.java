package io.github.exactgrader.check;

import io.github.exactgrader.expr.Aggregate;
import io.github.exactgrader.expr.Binary;
import io.github.exactgrader.expr.Call;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Index;
import io.github.exactgrader.expr.Negate;
import io.github.exactgrader.expr.Transpose;
import java.util.List;

/** Puts another part into the place of one part of a value. */
final class Rewriting {

    private Rewriting() {}

    /**
     * Returns a tree in which one node is replaced.
     *
     * @param node the very object that is to go; another one that equals it stays
     */
    static Expr replace(Expr tree, Expr node, Expr by) {
        if (tree == node) {
            return by;
        }
        List<Expr> parts =
                tree.children().stream().map(child -> replace(child, node, by)).toList();
        if (tree instanceof Negate) {
            return new Negate(parts.get(0));
        }
        if (tree instanceof Transpose) {
            return new Transpose(parts.get(0));
        }
        if (tree instanceof Binary binary) {
            return new Binary(binary.operation(), parts.get(0), parts.get(1));
        }
        if (tree instanceof Call call) {
            return new Call(call.function(), parts);
        }
        if (tree instanceof Index) {
            return new Index(parts.get(0), parts.get(1));
        }
        return tree instanceof Aggregate sum
                ? new Aggregate(sum.product(), parts.get(0), sum.variable(), parts.get(1), parts.get(2))
                : tree;
    }
}
