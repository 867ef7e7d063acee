package io.github.exactgrader.expr;

import java.util.Arrays;
import java.util.IdentityHashMap;

/** Puts nodes together and refuses parts of the wrong shape, such as a condition in a sum. */
final class Builder {
    private final Shapes shapes;
    private final IdentityHashMap<Expr, Shape> known = new IdentityHashMap<>();

    Builder(Shapes shapes) {
        this.shapes = shapes;
    }

    Shape shape(Expr e) {
        Shape shape = known.get(e);
        if (shape == null) {
            shape = shapes.of(e, this::shape);
            known.put(e, shape);
        }
        return shape;
    }

    Expr value(Token operator, Expr e) throws SyntaxException {
        return check(operator, e, "a number", shape(e).isValue());
    }

    Expr condition(Token operator, Expr e) throws SyntaxException {
        return check(operator, e, "a condition", shape(e) == Shape.CONDITION);
    }

    Expr set(Token operator, Expr e) throws SyntaxException {
        return check(operator, e, "a set", shape(e).isSet());
    }

    Expr binary(Token operator, Operation operation, Expr left, Expr right) throws SyntaxException {
        return new Binary(operation, value(operator, left), value(operator, right));
    }

    /** Between sets, {@code and} is the intersection and {@code or} the union. */
    Expr logic(Token operator, boolean both, Expr left, Expr right) throws SyntaxException {
        if (shape(left) == Shape.SET || shape(right) == Shape.SET) {
            SetOperation.Kind kind = both ? SetOperation.Kind.INTERSECTION : SetOperation.Kind.UNION;
            return new SetOperation(kind, set(operator, left), set(operator, right));
        }
        return new Logic(both, condition(operator, left), condition(operator, right));
    }

    Expr transpose(Token operator, Expr e) throws SyntaxException {
        return new Transpose(check(operator, e, "a vector or matrix on its left", shape(e).isArray()));
    }

    static Operation operation(Token token) {
        return Arrays.stream(Operation.values())
                .filter(o -> token.is(o.sign()))
                .findFirst()
                .orElseThrow();
    }

    static Comparison comparison(Token token) {
        return Arrays.stream(Comparison.values())
                .filter(c -> token.is(c.sign()))
                .findFirst()
                .orElseThrow();
    }

    private Expr check(Token operator, Expr e, String expected, boolean fits) throws SyntaxException {
        if (!fits) {
            throw new SyntaxException(operator.column(), Messages.wrongShape(operator.found(), expected, shape(e)));
        }
        return e;
    }
}
