package io.github.exactgrader.expr;

import java.util.List;
import java.util.function.Function;

/** Works out the shape of a tree from the kinds of its symbols. */
final class Shapes {
    private final Vocabulary vocabulary;

    Shapes(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Returns the shape of a node, asking for those of its parts. */
    Shape of(Expr e, Function<Expr, Shape> of) {
        if (e instanceof Symbol s) {
            return ofSymbol(s);
        }
        if (e instanceof Negate n) {
            return of.apply(n.operand());
        }
        if (e instanceof Binary b) {
            return ofBinary(b.operation(), of.apply(b.left()), of.apply(b.right()));
        }
        if (e instanceof Call c) {
            return ofCall(c, of);
        }
        if (e instanceof Aggregate a) {
            return of.apply(a.body());
        }
        if (e instanceof Index i) {
            return ofElement(of.apply(i.base()));
        }
        if (e instanceof VectorLiteral v) {
            return v.elements().stream().map(of).allMatch(s -> s == Shape.VECTOR) ? Shape.MATRIX : Shape.VECTOR;
        }
        if (e instanceof Transpose) {
            return Shape.ANY;
        }
        if (e instanceof Interval || e instanceof PointSet || e instanceof SetOperation) {
            return Shape.SET;
        }
        return e instanceof Num || e instanceof Constant ? Shape.SCALAR : Shape.CONDITION;
    }

    private Shape ofSymbol(Symbol s) {
        return switch (vocabulary.kind(s.name()).orElse(SymbolKind.SCALAR)) {
            case SCALAR -> Shape.SCALAR;
            case LIST, VECTOR -> Shape.VECTOR;
            case MATRIX, SYMMETRIC, IDENTITY -> Shape.MATRIX;
            case FUNCTION -> Shape.ANY;
        };
    }

    private static Shape ofBinary(Operation operation, Shape left, Shape right) {
        if (left == Shape.SCALAR || right == Shape.SCALAR) {
            return left == Shape.SCALAR ? right : left;
        }
        boolean elementwise = left == right && (operation == Operation.ADD || operation == Operation.SUBTRACT);
        return elementwise ? left : Shape.ANY;
    }

    private static Shape ofCall(Call c, Function<Expr, Shape> of) {
        List<Shape> arguments = c.arguments().stream().map(of).toList();
        if (Functions.isReducer(c.function())) {
            boolean several = arguments.size() > 1 && arguments.stream().anyMatch(Shape::isArray);
            return several ? Shape.ANY : Shape.SCALAR;
        }
        return Functions.isElementary(c.function()) ? arguments.get(0) : Shape.ANY;
    }

    private static Shape ofElement(Shape base) {
        return switch (base) {
            case VECTOR -> Shape.SCALAR;
            case MATRIX -> Shape.VECTOR;
            default -> Shape.ANY;
        };
    }
}
