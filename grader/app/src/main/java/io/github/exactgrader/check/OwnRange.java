package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.OwnCheck;
import io.github.exactgrader.expr.Evaluator;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Iterates a sequence just inside and just outside of the ends of a claimed set. */
final class OwnRange {

    private static final double LEAST = 1e-4;
    private static final double MOST = 1e4;
    private static final int GRID = 64;
    private static final int HALVINGS = 50;
    private static final int MOST_POINTS = 6;

    /** Relative distance from an end. */
    private static final double STEP = 0.02;

    private final OwnFormulas own;

    OwnRange(OwnFormulas own) {
        this.own = own;
    }

    OwnOutcome make(OwnCheck.Range check) {
        Optional<Expr> set = own.expr(check.field());
        if (set.isEmpty()) {
            return OwnOutcome.blank(check);
        }
        Field field = own.field(check.field());
        String variable = Objects.requireNonNull(field.variable());
        int ends = 0;
        for (Map<String, Value<Double>> point :
                own.points(check.field()).stream().limit(MOST_POINTS).toList()) {
            Map<String, Value<Double>> outer = OwnFormulas.without(point, List.of(variable));
            for (double end : ends(set.get(), variable, outer)) {
                ends++;
                for (double value : List.of(end * (1 - STEP), end * (1 + STEP))) {
                    boolean inside = contains(set.get(), variable, outer, value);
                    Tendency tendency = tendency(check.recurrence(), OwnFormulas.with(outer, variable, value));
                    if (inside && tendency == Tendency.AWAY) {
                        return OwnOutcome.fails(check, OwnMessages.doesNotTend(outer, variable, value, end));
                    }
                    if (!inside && tendency == Tendency.TO_ZERO) {
                        return OwnOutcome.fails(check, OwnMessages.tendsOutside(outer, variable, value, end));
                    }
                }
            }
        }
        return ends == 0 ? OwnOutcome.undecided(check, OwnMessages.noEnd()) : OwnOutcome.holds(check);
    }

    private enum Tendency {
        TO_ZERO,
        AWAY,
        UNCLEAR
    }

    private static boolean contains(Expr set, String variable, Map<String, Value<Double>> point, double value) {
        try {
            Evaluator<Double> evaluator = OwnFormulas.at(OwnFormulas.with(point, variable, value));
            return evaluator.contains(set, variable, value);
        } catch (UndefinedValueException e) {
            return false;
        }
    }

    /** Returns the positive ends of a set at a point, as far as a grid finds them. */
    private static List<Double> ends(Expr set, String variable, Map<String, Value<Double>> point) {
        List<Double> ends = new ArrayList<>();
        double before = LEAST;
        for (int i = 1; i <= GRID; i++) {
            double next = LEAST * Math.pow(MOST / LEAST, (double) i / GRID);
            if (contains(set, variable, point, before) != contains(set, variable, point, next)) {
                ends.add(end(set, variable, point, before, next));
            }
            before = next;
        }
        return ends;
    }

    private static double end(Expr set, String variable, Map<String, Value<Double>> point, double low, double high) {
        boolean lowInside = contains(set, variable, point, low);
        double left = low;
        double right = high;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (left + right) / 2;
            if (contains(set, variable, point, middle) == lowInside) {
                left = middle;
            } else {
                right = middle;
            }
        }
        return (left + right) / 2;
    }

    private static Tendency tendency(OwnCheck.Recurrence recurrence, Map<String, Value<Double>> point) {
        Iteration iteration = new Iteration(recurrence, point);
        double start = iteration.size();
        for (int i = 0; i < Iteration.MOST_STEPS; i++) {
            iteration.step();
            double size = iteration.size();
            if (!(size < Iteration.LARGE * start)) {
                return Tendency.AWAY;
            }
            if (size < start / Iteration.LARGE) {
                return Tendency.TO_ZERO;
            }
        }
        return Tendency.UNCLEAR;
    }
}
