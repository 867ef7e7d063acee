package io.github.exactgrader.check;

import io.github.exactgrader.expr.Expr;
import java.util.List;

/** Compares answers to a field with what follows from other answers, by the rules of the field itself. */
interface FollowTarget {

    /**
     * Tells whether an answer would be right if the prediction were the key.
     *
     * @param answer as read
     * @param predicted what follows; several where a carried value is only known to lie between two
     */
    boolean meets(Expr answer, List<Expr> predicted, Work work);

    /** Tells whether two answers mean the same, whatever the tolerance; false where neither has a value. */
    boolean same(Expr one, Expr other, Work work);

    /** Tells whether a condition holds at every point at which answers are compared. */
    boolean holds(Expr condition, Work work);

    /** Returns what follows, as reports show it. */
    String shown(Expr predicted, Work work);
}
