package io.github.exactgrader.check;

import io.github.exactgrader.expr.Expr;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One set at all points of a field, each computed once and kept: it is held against the key and against every
 * misconception. Thread-safe if its work is unlimited.
 */
final class SetValues {

    private final Expr set;
    private final List<Point> points;
    private final String variable;
    private final Work work;
    private final Map<Slot, SetAtPoint> known = new ConcurrentHashMap<>();

    /**
     * Prepares a set.
     *
     * @param set a set or condition
     * @param points the parameters
     * @param variable the name it is a set of
     * @param work is spent by evaluations
     */
    SetValues(Expr set, List<Point> points, String variable, Work work) {
        this.set = set;
        this.points = points;
        this.variable = variable;
        this.work = work;
    }

    private record Slot(int point, int digits) {}

    Expr set() {
        return set;
    }

    /**
     * Returns the set at a point.
     *
     * @param point number of the point, from 0
     * @param digits working precision
     * @throws Work.TooMuchWorkException if the work is used up
     */
    SetAtPoint at(int point, int digits) {
        Slot slot = new Slot(point, digits);
        SetAtPoint value = known.get(slot);
        if (value == null) {
            value = new SetAtPoint(set, new SetPoint(points.get(point).values(), variable, digits, work));
            known.put(slot, value);
        }
        return value;
    }
}
