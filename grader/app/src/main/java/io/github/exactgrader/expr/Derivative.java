package io.github.exactgrader.expr;

import java.util.List;

/**
 * Differentiates formulas.
 *
 * <p>At kinks the derivative of abs and sign is 0, of max and min the mean of the two sides', of relu 1/2. Sums and
 * means of lists are differentiated element by element.
 */
public final class Derivative {
    private Derivative() {}

    /**
     * Returns the derivative with sums and products by 0 and 1 taken out.
     *
     * @throws IllegalArgumentException if the formula depends on the variable through a declared function, the range of
     *     a sum, or is a condition or set
     */
    public static Expr of(Expr e, String variable) {
        if (!FreeSymbols.of(e).contains(variable)) {
            return Num.ZERO;
        }
        if (e instanceof Symbol) {
            return Num.ONE;
        }
        if (e instanceof Negate n) {
            return Simple.negate(of(n.operand(), variable));
        }
        if (e instanceof Binary b) {
            return binary(b, of(b.left(), variable), of(b.right(), variable));
        }
        if (e instanceof Call c) {
            return call(c, variable);
        }
        if (e instanceof Aggregate a) {
            return aggregate(a, variable);
        }
        if (e instanceof VectorLiteral v) {
            return new VectorLiteral(
                    v.elements().stream().map(x -> of(x, variable)).toList());
        }
        if (e instanceof Index i && !FreeSymbols.of(i.index()).contains(variable)) {
            return new Index(of(i.base(), variable), i.index());
        }
        if (e instanceof Transpose t) {
            return new Transpose(of(t.operand(), variable));
        }
        throw new IllegalArgumentException("cannot be differentiated: " + TextPrinter.print(e));
    }

    private static Expr binary(Binary b, Expr left, Expr right) {
        Expr u = b.left();
        Expr v = b.right();
        return switch (b.operation()) {
            case ADD -> Simple.add(left, right);
            case SUBTRACT -> Simple.subtract(left, right);
            case MULTIPLY -> Simple.add(Simple.multiply(left, v), Simple.multiply(u, right));
            case DIVIDE ->
                right.equals(Num.ZERO)
                        ? Simple.divide(left, v)
                        : Simple.divide(
                                Simple.subtract(Simple.multiply(left, v), Simple.multiply(u, right)),
                                Simple.power(v, Num.of(2)));
            case POWER -> power(b, left, right);
        };
    }

    private static Expr power(Binary b, Expr left, Expr right) {
        Expr u = b.left();
        Expr v = b.right();
        if (right.equals(Num.ZERO)) {
            return Simple.multiply(Simple.multiply(v, Simple.power(u, Simple.minusOne(v))), left);
        }
        Expr growth = u == Constant.E ? right : Simple.multiply(right, Call.of("log", u));
        Expr base = left.equals(Num.ZERO) ? Num.ZERO : Simple.divide(Simple.multiply(v, left), u);
        return Simple.multiply(b, Simple.add(growth, base));
    }

    private static Expr call(Call c, String variable) {
        Expr u = c.arguments().get(0);
        if (Functions.isElementary(c.function())) {
            return Simple.multiply(elementary(Elementary.find(c.function()).orElseThrow(), u, c), of(u, variable));
        }
        return switch (c.function()) {
            case "mean" -> Call.of("mean", of(u, variable));
            case "sum" -> Call.of("sum", spread(of(u, variable), u));
            case "prod" -> Simple.multiply(c, Call.of("sum", spread(Simple.divide(of(u, variable), u), u)));
            case "norm" -> Simple.divide(Call.of("sum", Simple.multiply(u, of(u, variable))), c);
            case "max", "min" -> extreme(c, variable);
            default -> throw new IllegalArgumentException("cannot be differentiated: " + TextPrinter.print(c));
        };
    }

    /** Keeps a derivative as long as the list it comes from, also where it is one number. */
    private static Expr spread(Expr derivative, Expr list) {
        return new Binary(Operation.ADD, derivative, new Binary(Operation.MULTIPLY, Num.ZERO, list));
    }

    private static Expr elementary(Elementary function, Expr u, Call c) {
        Expr square = Simple.power(u, Num.of(2));
        return switch (function) {
            case ABS -> Call.of("sign", u);
            case SQRT -> Simple.divide(Num.ONE, Simple.multiply(Num.of(2), c));
            case CBRT -> Simple.divide(Num.ONE, Simple.multiply(Num.of(3), Simple.power(c, Num.of(2))));
            case EXP -> c;
            case LOG -> Simple.divide(Num.ONE, u);
            case LOG10 -> Simple.divide(Num.ONE, Simple.multiply(u, Call.of("log", Num.of(10))));
            case LOG2 -> Simple.divide(Num.ONE, Simple.multiply(u, Call.of("log", Num.of(2))));
            case SIN -> Call.of("cos", u);
            case COS -> Simple.negate(Call.of("sin", u));
            case TAN -> Simple.add(Num.ONE, Simple.power(c, Num.of(2)));
            case ASIN -> Simple.divide(Num.ONE, Call.of("sqrt", Simple.subtract(Num.ONE, square)));
            case ACOS -> Simple.negate(Simple.divide(Num.ONE, Call.of("sqrt", Simple.subtract(Num.ONE, square))));
            case ATAN -> Simple.divide(Num.ONE, Simple.add(Num.ONE, square));
            case SINH -> Call.of("cosh", u);
            case COSH -> Call.of("sinh", u);
            case TANH -> Simple.subtract(Num.ONE, Simple.power(c, Num.of(2)));
            case RELU -> Simple.divide(Simple.add(Num.ONE, Call.of("sign", u)), Num.of(2));
            case SIGN, FLOOR, CEIL -> Num.ZERO;
        };
    }

    /** max(u, v) is (u + v + |u - v|)/2. */
    private static Expr extreme(Call c, String variable) {
        List<Expr> parts = c.arguments();
        if (parts.size() == 1) {
            throw new IllegalArgumentException("cannot be differentiated: " + TextPrinter.print(c));
        }
        Expr u = parts.get(0);
        Expr v = parts.size() == 2 ? parts.get(1) : new Call(c.function(), parts.subList(1, parts.size()));
        Expr du = of(u, variable);
        Expr dv = of(v, variable);
        Expr side = Simple.multiply(Call.of("sign", Simple.subtract(u, v)), Simple.subtract(du, dv));
        Expr both = Simple.add(du, dv);
        return Simple.divide(
                c.function().equals("max") ? Simple.add(both, side) : Simple.subtract(both, side), Num.of(2));
    }

    private static Expr aggregate(Aggregate a, String variable) {
        if (FreeSymbols.of(a.from()).contains(variable)
                || FreeSymbols.of(a.to()).contains(variable)) {
            throw new IllegalArgumentException("the range depends on the variable: " + TextPrinter.print(a));
        }
        Expr inner = of(a.body(), variable);
        Expr term = a.product() ? Simple.divide(inner, a.body()) : inner;
        Expr sum = new Aggregate(false, term, a.variable(), a.from(), a.to());
        return a.product() ? Simple.multiply(a, sum) : sum;
    }
}
