package io.github.exactgrader.check;

import io.github.exactgrader.expr.Binary;
import io.github.exactgrader.expr.Call;
import io.github.exactgrader.expr.Derivative;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Operation;
import io.github.exactgrader.expr.Trees;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/**
 * Finds where the difference of two sides of a relation is 0, changes sign or begins to have a value: zeros of the
 * difference itself, and of the parts where it may touch 0 without crossing it or cease to exist (what stands in
 * absolute values, roots, logarithms, denominators, powers, factors, and the difference of the arguments of max and min).
 */
final class Zeros {

    /** A part whose zero changes the whole shows there: the whole is this small, or this large, beside its surroundings. */
    private static final double SMALL = 1e-6;

    private static final int MOST_PARTS = 60;

    private final SetPoint point;
    private final Sketch sketch;
    private final Root root;
    private final List<BigDecimal> found = new ArrayList<>();

    private Zeros(SetPoint point) {
        this.point = point;
        this.sketch = new Sketch(point);
        this.root = new Root(point);
    }

    /** Returns the zeros in no special order; some may be none. */
    static List<BigDecimal> of(SetPoint point, Expr left, Expr right) {
        Zeros zeros = new Zeros(point);
        Expr whole = new Binary(Operation.SUBTRACT, left, right);
        DoubleUnaryOperator function = zeros.whole(whole);
        Set<Expr> parts = new LinkedHashSet<>();
        zeros.parts(left, parts);
        zeros.parts(right, parts);
        parts.forEach(part -> zeros.part(part, function));
        return zeros.found;
    }

    private Scan scan(DoubleUnaryOperator function, Expr formula) {
        point.work().spend((long) Scan.evaluations() * Trees.size(formula) / 25);
        return new Scan(function);
    }

    private DoubleUnaryOperator whole(Expr whole) {
        DoubleUnaryOperator function = sketch.of(whole);
        Scan scan = scan(function, whole);
        boolean vanishesAtZero = root.isZero(whole, BigDecimal.ZERO);
        for (Bracket crossing : scan.crossings()) {
            if (vanishesAtZero && crossing.low() < 0 && crossing.high() > 0) {
                continue; // 0 is among the critical values anyway
            }
            root.within(whole, crossing, scan.narrowed(crossing)).ifPresent(found::add);
        }
        for (Bracket touch : scan.touches()) {
            touch(whole, touch);
        }
        return function;
    }

    /** Where a smooth function turns back its derivative is 0; if it lies beyond 0 there, it has a zero on each side. */
    private void touch(Expr whole, Bracket wide) {
        Expr slope;
        try {
            slope = Derivative.of(whole, point.variable());
        } catch (IllegalArgumentException e) {
            return;
        }
        Optional<BigDecimal> turn = root.within(slope, wide, wide);
        if (turn.isPresent()) {
            BigDecimal middle = turn.get();
            found.add(middle);
            root.between(whole, new BigDecimal(wide.low()), middle).ifPresent(found::add);
            root.between(whole, middle, new BigDecimal(wide.high())).ifPresent(found::add);
        }
    }

    private void part(Expr part, DoubleUnaryOperator whole) {
        DoubleUnaryOperator function = sketch.of(part);
        Scan scan = scan(function, part);
        for (Bracket crossing : scan.crossings()) {
            Bracket narrow = scan.narrowed(crossing);
            if (matters(whole, crossing, narrow)) {
                root.within(part, crossing, narrow).ifPresent(found::add);
            }
        }
    }

    private static boolean matters(DoubleUnaryOperator whole, Bracket wide, Bracket narrow) {
        double around = Math.max(Math.abs(whole.applyAsDouble(wide.low())), Math.abs(whole.applyAsDouble(wide.high())));
        double at = Math.max(Math.abs(whole.applyAsDouble(narrow.low())), Math.abs(whole.applyAsDouble(narrow.high())));
        double lowest =
                Math.min(Math.abs(whole.applyAsDouble(narrow.low())), Math.abs(whole.applyAsDouble(narrow.high())));
        return !(lowest > SMALL * around && at < around / SMALL);
    }

    private void parts(Expr expr, Set<Expr> parts) {
        if (expr instanceof Call call) {
            if (call.arguments().size() > 1) {
                for (int i = 1; i < call.arguments().size(); i++) {
                    add(
                            new Binary(
                                    Operation.SUBTRACT,
                                    call.arguments().get(0),
                                    call.arguments().get(i)),
                            parts);
                }
            } else {
                add(call.arguments().get(0), parts);
            }
        } else if (expr instanceof Binary binary) {
            switch (binary.operation()) {
                case MULTIPLY -> {
                    add(binary.left(), parts);
                    add(binary.right(), parts);
                }
                case DIVIDE -> add(binary.right(), parts);
                case POWER -> add(binary.left(), parts);
                default -> {}
            }
        }
        expr.children().forEach(child -> parts(child, parts));
    }

    private void add(Expr part, Set<Expr> parts) {
        if (point.uses(part) && !point.isVariable(part) && parts.size() < MOST_PARTS) {
            parts.add(part);
        }
    }
}
