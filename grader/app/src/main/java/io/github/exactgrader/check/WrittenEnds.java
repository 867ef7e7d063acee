package io.github.exactgrader.check;

import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Interval;
import io.github.exactgrader.expr.PointSet;
import io.github.exactgrader.expr.Relation;
import io.github.exactgrader.expr.UndefinedValueException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The ends of a set that its writer wrote down: ends of intervals, points, and what the variable is compared with. */
final class WrittenEnds {

    private WrittenEnds() {}

    /** Returns the ends in the order in which they are written. */
    static List<Expr> of(Expr set, SetPoint point) {
        List<Expr> ends = new ArrayList<>();
        if (set instanceof Interval || set instanceof PointSet) {
            ends.addAll(set.children());
        } else if (set instanceof Relation relation) {
            List<Expr> terms = relation.terms();
            for (int i = 0; i < terms.size(); i++) {
                boolean besideVariable = (i > 0 && point.isVariable(terms.get(i - 1)))
                        || (i + 1 < terms.size() && point.isVariable(terms.get(i + 1)));
                if (besideVariable && !point.uses(terms.get(i))) {
                    ends.add(terms.get(i));
                }
            }
        } else {
            set.children().forEach(child -> ends.addAll(of(child, point)));
        }
        return ends;
    }

    /** Tells whether an end has the given value. */
    static boolean isAt(Expr end, BigDecimal x, SetPoint point) {
        try {
            return point.compare(point.constant(end), x) == 0;
        } catch (UndefinedValueException e) {
            return false;
        }
    }
}
