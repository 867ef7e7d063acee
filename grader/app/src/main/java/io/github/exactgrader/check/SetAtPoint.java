package io.github.exactgrader.check;

import io.github.exactgrader.expr.Expr;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A set at one point of the parameters, with its critical values. What an answer says of a number is kept. */
final class SetAtPoint {

    private final Expr set;
    private final SetPoint point;
    private final List<BigDecimal> critical;
    private final SetMembership membership;
    private final Map<BigDecimal, Optional<Boolean>> known = new HashMap<>();

    /**
     * Finds the critical values.
     *
     * @param set a set or condition
     * @param point the parameters
     */
    SetAtPoint(Expr set, SetPoint point) {
        this.set = set;
        this.point = point;
        this.critical = CriticalValues.of(set, point);
        this.membership = new SetMembership(point);
    }

    List<BigDecimal> critical() {
        return critical;
    }

    SetPoint point() {
        return point;
    }

    /** Tells whether a number belongs to the set; false where it has no value. */
    boolean contains(BigDecimal x) {
        return membership.of(set, x).orElse(false);
    }

    /** The same, kept for the next time; for one thread. Empty where the set has no value. */
    Optional<Boolean> remembered(BigDecimal x) {
        return known.computeIfAbsent(x, number -> membership.of(set, number));
    }
}
