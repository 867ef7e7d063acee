package io.github.exactgrader.expr;

import java.util.List;

/**
 * An immutable expression tree with structural equality; what a person typed, without spaces and spelling.
 *
 * <p>Three families: values (numbers, lists, matrices), conditions ({@link Relation}, {@link Logic}, {@link Not},
 * {@link Membership}) and sets ({@link Interval}, {@link PointSet}, {@link SetOperation}).
 */
public sealed interface Expr
        permits Num,
                Constant,
                Symbol,
                Negate,
                Binary,
                Call,
                Aggregate,
                Index,
                VectorLiteral,
                Transpose,
                Relation,
                Logic,
                Not,
                Membership,
                Interval,
                PointSet,
                SetOperation {

    /** Returns the direct parts of this node, in the order in which they are written; empty for a leaf. */
    List<Expr> children();
}
