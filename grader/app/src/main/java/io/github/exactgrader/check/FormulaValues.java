package io.github.exactgrader.check;

import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.UndefinedValueException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The values of one formula at the points of a field, each computed once and kept: the same values are held against the
 * key and against every misconception. Thread-safe if its work is unlimited.
 */
final class FormulaValues implements PointValues {

    private final Expr formula;
    private final FormulaPoints points;
    private final Work work;
    private final Map<Slot, FormulaValue> known = new ConcurrentHashMap<>();

    /**
     * Prepares a formula.
     *
     * @param formula in the symbols of the field
     * @param points where it is evaluated
     * @param work is spent by evaluations
     */
    FormulaValues(Expr formula, FormulaPoints points, Work work) {
        this.formula = formula;
        this.points = points;
        this.work = work;
    }

    private record Slot(int point, int digits) {}

    /** Returns the values of the same formula at other points, at the cost of the same work. */
    FormulaValues at(FormulaPoints others) {
        return new FormulaValues(formula, others, work);
    }

    /** Returns how many points there are. */
    int size() {
        return points.size();
    }

    Expr formula() {
        return formula;
    }

    @Override
    public FormulaValue at(int point, int digits) {
        Slot slot = new Slot(point, digits);
        FormulaValue value = known.get(slot);
        if (value == null) {
            value = evaluate(point, digits);
            known.put(slot, value);
        }
        return value;
    }

    private FormulaValue evaluate(int point, int digits) {
        try {
            return FormulaValue.of(points.value(formula, point, new CountedArithmetic(digits, work)));
        } catch (UndefinedValueException e) {
            return e.isBeyondLimits() ? FormulaValue.BEYOND_LIMITS : FormulaValue.NONE;
        }
    }

    /**
     * Returns an interval that surely holds the value at a point.
     *
     * @param point number of the point, from 0
     * @param digits working precision
     * @throws UndefinedValueException if there is surely no value
     * @throws EnclosureArithmetic.TooWideException if it is not known whether there is one
     * @throws Work.TooMuchWorkException if the work is used up
     */
    Enclosure enclosed(int point, int digits) {
        return points.enclosed(formula, point, new EnclosureArithmetic(digits, work));
    }
}
