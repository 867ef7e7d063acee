package io.github.exactgrader.expr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Computes the values of expressions.
 *
 * <p>A list combines element by element with numbers and with lists of its length; sum, prod, mean, max, min, length
 * and norm make one number of it. Products, quotients and powers of matrices are refused with a reason, sums are not.
 * One evaluation takes at most {@value #MOST_STEPS} steps, one for a node and {@value #STEPS_OF_A_FUNCTION} for an
 * elementary function or power, so that a sum to 10^9 ends early. Not thread-safe.
 *
 * @param <T> a number
 */
public final class Evaluator<T> {
    private static final int MOST_STEPS = 500_000;

    /** An elementary function or power in high precision costs as much as this many other nodes. */
    private static final int STEPS_OF_A_FUNCTION = 50;

    private final Arithmetic<T> arithmetic;
    private final Map<String, Value<T>> variables;
    private final FunctionSymbols<T> functions;
    private final Elementwise<T> elementwise;
    private final Reductions<T> reductions;
    private int steps;

    /**
     * Makes an evaluator.
     *
     * @param variables values of the symbols
     * @param functions values of calls of declared functions
     */
    public Evaluator(Arithmetic<T> arithmetic, Map<String, Value<T>> variables, FunctionSymbols<T> functions) {
        this.arithmetic = arithmetic;
        this.variables = new LinkedHashMap<>(variables);
        this.functions = functions;
        this.elementwise = new Elementwise<>(arithmetic);
        this.reductions = new Reductions<>(arithmetic, elementwise);
    }

    /**
     * Returns the value of an expression.
     *
     * @throws UndefinedValueException if it has none here; unchecked
     * @throws IllegalArgumentException if it is a condition or a set
     */
    public Value<T> evaluate(Expr e) {
        steps = 0;
        return value(e);
    }

    /**
     * Returns whether a condition is true; {@code and} and {@code or} look at the right side only where it matters.
     *
     * @throws UndefinedValueException if a part that matters has no value here
     * @throws IllegalArgumentException if the tree is not a condition
     */
    public boolean holds(Expr condition) {
        steps = 0;
        return truth(condition);
    }

    /**
     * Returns whether a point belongs to a set, or meets the condition that describes it.
     *
     * @param variable the name of the variable in conditions; set to the point
     * @throws UndefinedValueException if an end, or a part of a condition that matters, has no value here
     */
    public boolean contains(Expr set, String variable, T point) {
        steps = 0;
        Value<T> before = variables.put(variable, Value.of(point));
        try {
            return inside(set, point);
        } finally {
            restore(variable, before);
        }
    }

    private void restore(String variable, @Nullable Value<T> before) {
        if (before == null) {
            variables.remove(variable);
        } else {
            variables.put(variable, before);
        }
    }

    private Value<T> value(Expr e) {
        boolean costly = (e instanceof Call c && Functions.isElementary(c.function()))
                || (e instanceof Binary b && b.operation() == Operation.POWER);
        steps += costly ? STEPS_OF_A_FUNCTION : 1;
        if (steps > MOST_STEPS) {
            throw UndefinedValueException.beyondLimits("too much work: more than " + MOST_STEPS + " steps");
        }
        if (e instanceof Num n) {
            return Value.of(arithmetic.of(n.value()));
        }
        if (e instanceof Constant c) {
            return Value.of(arithmetic.constant(c));
        }
        if (e instanceof Symbol s) {
            Value<T> known = variables.get(s.name());
            if (known == null) {
                throw new UndefinedValueException("symbol \"" + s.name() + "\" has no value here");
            }
            return known;
        }
        if (e instanceof Negate n) {
            return elementwise.map(arithmetic::negate, value(n.operand()));
        }
        if (e instanceof Binary b) {
            return elementwise.binary(b.operation(), value(b.left()), value(b.right()));
        }
        return compound(e);
    }

    private Value<T> compound(Expr e) {
        if (e instanceof Call c) {
            return call(c);
        }
        if (e instanceof Aggregate a) {
            return aggregate(a);
        }
        if (e instanceof Index i) {
            if (i.base() instanceof Symbol family && !variables.containsKey(family.name())) {
                return value(new Symbol(family.name() + arithmetic.whole(number(i.index()))));
            }
            return elementwise.element(value(i.base()), arithmetic.whole(number(i.index())));
        }
        if (e instanceof VectorLiteral v) {
            return elementwise.literal(v.elements().stream().map(this::value).toList());
        }
        if (e instanceof Transpose t) {
            return elementwise.transpose(value(t.operand()));
        }
        throw new IllegalArgumentException("a condition or set has no value: " + TextPrinter.print(e));
    }

    private T number(Expr e) {
        Value<T> value = value(e);
        if (value instanceof Value.Scalar<T> s) {
            return s.number();
        }
        throw new UndefinedValueException("expected a number, found " + value.words());
    }

    private Value<T> call(Call call) {
        if (Functions.isElementary(call.function())) {
            Elementary function = Elementary.find(call.function()).orElseThrow();
            return elementwise.map(
                    x -> arithmetic.apply(function, x), value(call.arguments().get(0)));
        }
        if (Functions.isReducer(call.function())) {
            return reductions.apply(
                    call.function(), call.arguments().stream().map(this::value).toList());
        }
        return functions
                .apply(call, this::value)
                .orElseThrow(
                        () -> new UndefinedValueException("function \"" + call.function() + "\" has no value here"));
    }

    private Value<T> aggregate(Aggregate a) {
        long from = arithmetic.whole(number(a.from()));
        long to = arithmetic.whole(number(a.to()));
        BinaryOperator<Value<T>> join =
                (x, y) -> elementwise.binary(a.product() ? Operation.MULTIPLY : Operation.ADD, x, y);
        Value<T> result = Value.of(arithmetic.of(a.product() ? Num.ONE.value() : Num.ZERO.value()));
        Value<T> before = variables.get(a.variable());
        try {
            for (long n = from; n <= to; n++) {
                T index = arithmetic.of(BigDecimal.valueOf(n));
                variables.put(a.variable(), Value.of(index));
                result = join.apply(result, value(a.body()));
            }
        } finally {
            restore(a.variable(), before);
        }
        return result;
    }

    private boolean truth(Expr e) {
        if (e instanceof Logic l) {
            return l.both() ? truth(l.left()) && truth(l.right()) : truth(l.left()) || truth(l.right());
        }
        if (e instanceof Not n) {
            return !truth(n.condition());
        }
        if (e instanceof Membership m) {
            return inside(m.set(), number(m.element()));
        }
        if (e instanceof Relation r) {
            List<T> terms = new ArrayList<>();
            r.terms().forEach(t -> terms.add(number(t)));
            boolean all = true;
            for (int i = 0; i < r.comparisons().size(); i++) {
                all &= r.comparisons().get(i).holds(arithmetic.compare(terms.get(i), terms.get(i + 1)));
            }
            return all;
        }
        throw new IllegalArgumentException("not a condition: " + TextPrinter.print(e));
    }

    /** A condition inside a set speaks of the variable itself, so the point is needed for plain sets only. */
    private boolean inside(Expr set, T point) {
        if (set instanceof Interval i) {
            return above(i.lower(), i.lowerClosed(), point) && below(i.upper(), i.upperClosed(), point);
        }
        if (set instanceof PointSet p) {
            return p.points().stream().anyMatch(x -> arithmetic.compare(number(x), point) == 0);
        }
        if (set instanceof SetOperation s) {
            boolean left = inside(s.left(), point);
            return switch (s.kind()) {
                case UNION -> left || inside(s.right(), point);
                case INTERSECTION -> left && inside(s.right(), point);
                case DIFFERENCE -> left && !inside(s.right(), point);
            };
        }
        return truth(set);
    }

    private boolean above(Expr lower, boolean closed, T point) {
        if (lower.equals(new Negate(Constant.INFINITY))) {
            return true;
        }
        if (lower == Constant.INFINITY) {
            return false;
        }
        int order = arithmetic.compare(number(lower), point);
        return order < 0 || (closed && order == 0);
    }

    private boolean below(Expr upper, boolean closed, T point) {
        if (upper == Constant.INFINITY) {
            return true;
        }
        if (upper.equals(new Negate(Constant.INFINITY))) {
            return false;
        }
        int order = arithmetic.compare(number(upper), point);
        return order > 0 || (closed && order == 0);
    }
}
