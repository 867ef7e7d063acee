package io.github.exactgrader.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes trees from a tree by exchanging nodes of it. */
public final class Trees {

    private Trees() {}

    /**
     * Returns every tree that has one node of the given one exchanged for one of its alternatives, outer nodes first.
     *
     * @param tree any expression
     * @param alternatives of a node; none to leave it alone
     */
    public static List<Expr> everywhere(Expr tree, Function<Expr, List<Expr>> alternatives) {
        List<Expr> all = new ArrayList<>(alternatives.apply(tree));
        List<Expr> children = tree.children();
        for (int i = 0; i < children.size(); i++) {
            for (Expr other : everywhere(children.get(i), alternatives)) {
                List<Expr> exchanged = new ArrayList<>(children);
                exchanged.set(i, other);
                all.add(with(tree, exchanged));
            }
        }
        return all;
    }

    /**
     * Returns a tree in which one node is replaced.
     *
     * @param node the very object that is to go; another one that equals it stays
     */
    public static Expr replaced(Expr tree, Expr node, Expr by) {
        if (tree == node) {
            return by;
        }
        return with(
                tree,
                tree.children().stream().map(child -> replaced(child, node, by)).toList());
    }

    /** Returns how many nodes a tree has. */
    public static int size(Expr tree) {
        return 1 + tree.children().stream().mapToInt(Trees::size).sum();
    }

    /** Returns a node of the same kind over other children, as many as it has. */
    public static Expr with(Expr node, List<Expr> children) {
        if (children.isEmpty()) {
            return node;
        }
        Expr first = children.get(0);
        if (node instanceof Negate) {
            return new Negate(first);
        }
        if (node instanceof Binary binary) {
            return new Binary(binary.operation(), first, children.get(1));
        }
        if (node instanceof Call call) {
            return new Call(call.function(), children);
        }
        if (node instanceof Aggregate sum) {
            return new Aggregate(sum.product(), first, sum.variable(), children.get(1), children.get(2));
        }
        if (node instanceof Index) {
            return new Index(first, children.get(1));
        }
        if (node instanceof Transpose) {
            return new Transpose(first);
        }
        return node instanceof VectorLiteral ? new VectorLiteral(children) : conditionOrSet(node, children);
    }

    private static Expr conditionOrSet(Expr node, List<Expr> children) {
        Expr first = children.get(0);
        if (node instanceof Relation relation) {
            return new Relation(children, relation.comparisons());
        }
        if (node instanceof Logic logic) {
            return new Logic(logic.both(), first, children.get(1));
        }
        if (node instanceof Membership) {
            return new Membership(first, children.get(1));
        }
        if (node instanceof Interval interval) {
            return new Interval(first, interval.lowerClosed(), children.get(1), interval.upperClosed());
        }
        if (node instanceof SetOperation operation) {
            return new SetOperation(operation.kind(), first, children.get(1));
        }
        if (node instanceof Not) {
            return new Not(first);
        }
        if (node instanceof PointSet) {
            return new PointSet(children);
        }
        throw new IllegalArgumentException("no kind of tree with children: " + node);
    }
}
