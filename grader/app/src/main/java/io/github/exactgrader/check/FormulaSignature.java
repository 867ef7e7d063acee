package io.github.exactgrader.check;

import io.github.exactgrader.check.ExpField.UnprovableException;
import io.github.exactgrader.expr.Aggregate;
import io.github.exactgrader.expr.Binary;
import io.github.exactgrader.expr.Call;
import io.github.exactgrader.expr.Constant;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Index;
import io.github.exactgrader.expr.Negate;
import io.github.exactgrader.expr.Num;
import io.github.exactgrader.expr.Operation;
import io.github.exactgrader.expr.Symbol;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Evaluates a formula at the random point of an {@link ExpField}. Formulas with the same signature are equal as
 * functions, wherever both have a value.
 */
final class FormulaSignature {

    private static final int MOST_TERMS_OF_A_SUM = 64;
    private static final BigInteger TWO = BigInteger.TWO;
    private static final Rational HALF = new Rational(BigInteger.ONE, TWO);

    private final ExpField field;
    private final Set<String> scalars;
    private final Map<String, ExpQuotient> running = new LinkedHashMap<>();

    /**
     * Prepares the evaluation.
     *
     * @param field where
     * @param scalars names of symbols that are single numbers
     */
    FormulaSignature(ExpField field, Set<String> scalars) {
        this.field = field;
        this.scalars = scalars;
    }

    /**
     * Returns the signature of a formula.
     *
     * @throws UnprovableException if the formula has lists or matrices, or is too large
     */
    ExpQuotient of(Expr expr) {
        if (expr instanceof Num num) {
            return field.number(Rational.of(num).orElseThrow(UnprovableException::new));
        }
        if (expr instanceof Constant constant) {
            return constant(constant);
        }
        if (expr instanceof Symbol symbol) {
            return symbol(symbol.name());
        }
        if (expr instanceof Negate negate) {
            return field.negate(of(negate.operand()));
        }
        if (expr instanceof Binary binary) {
            return binary(binary);
        }
        if (expr instanceof Call call) {
            return call(call);
        }
        if (expr instanceof Aggregate aggregate) {
            return aggregate(aggregate);
        }
        if (expr instanceof Index index && index.base() instanceof Symbol list) {
            return field.symbol(list.name() + "[" + whole(index.index()) + "]");
        }
        throw new UnprovableException();
    }

    private ExpQuotient symbol(String name) {
        ExpQuotient index = running.get(name);
        if (index == null && !scalars.contains(name)) {
            throw new UnprovableException();
        }
        return index == null ? field.symbol(name) : index;
    }

    private ExpQuotient constant(Constant constant) {
        return switch (constant) {
            case PI -> field.symbol("the constant pi");
            case E -> field.exp(field.number(Rational.ONE));
            case INFINITY, NAN -> throw new UnprovableException();
        };
    }

    private ExpQuotient binary(Binary binary) {
        if (binary.operation() == Operation.POWER) {
            return power(binary);
        }
        ExpQuotient left = of(binary.left());
        ExpQuotient right = of(binary.right());
        return switch (binary.operation()) {
            case ADD -> field.add(left, right);
            case SUBTRACT -> field.add(left, field.negate(right));
            case MULTIPLY -> field.multiply(left, right);
            case DIVIDE -> field.divide(left, right);
            case POWER -> throw new IllegalStateException("handled above");
        };
    }

    private ExpQuotient power(Binary power) {
        Optional<Rational> exponent = Rational.of(power.right());
        if (exponent.isPresent() && exponent.get().isWhole()) {
            return wholePower(power.left(), exponent.get().above());
        }
        ExpQuotient base = of(power.left());
        Optional<ExpQuotient> logarithm = field.logarithm(base);
        if (logarithm.isPresent()) {
            return field.exp(field.multiply(logarithm.get(), of(power.right())));
        }
        if (exponent.isEmpty()) {
            return field.kernel("^", List.of(base, of(power.right())));
        }
        return field.power(root(base, exponent.get().below()), exponent.get().above());
    }

    /** An even power of a square root or of an absolute value is free of both, wherever it has a value. */
    private ExpQuotient wholePower(Expr base, BigInteger exponent) {
        if (base instanceof Call call
                && !exponent.testBit(0)
                && call.arguments().size() == 1) {
            if (call.function().equals("sqrt")) {
                return wholePower(call.arguments().get(0), exponent.shiftRight(1));
            }
            if (call.function().equals("abs")) {
                return wholePower(call.arguments().get(0), exponent);
            }
        }
        return field.power(of(base), exponent);
    }

    private ExpQuotient root(ExpQuotient base, BigInteger degree) {
        return field.logarithm(base)
                .map(u -> field.exp(field.multiply(u, field.number(new Rational(BigInteger.ONE, degree)))))
                .orElseGet(() -> field.kernel("root " + degree, List.of(base)));
    }

    private ExpQuotient call(Call call) {
        if (call.arguments().size() > 1) {
            return several(call);
        }
        Expr argument = call.arguments().get(0);
        return switch (call.function()) {
            case "abs" -> abs(argument);
            case "relu" -> half(field.add(of(argument), abs(argument)));
            case "sqrt" -> sqrt(argument);
            case "max", "min", "sum", "prod", "mean", "length", "norm" -> throw new UnprovableException();
            default -> of(call.function(), of(argument));
        };
    }

    private ExpQuotient of(String function, ExpQuotient u) {
        return switch (function) {
            case "exp" -> field.exp(u);
            case "log" -> log(u);
            case "log10" -> field.divide(log(u), log(field.number(Rational.of(10))));
            case "log2" -> field.divide(log(u), log(field.number(Rational.of(2))));
            case "cbrt" -> root(u, BigInteger.valueOf(3));
            case "sinh" -> half(field.add(field.exp(u), field.negate(field.exp(field.negate(u)))));
            case "cosh" -> half(field.add(field.exp(u), field.exp(field.negate(u))));
            case "tanh" -> field.divide(of("sinh", u), of("cosh", u));
            case "sin" -> field.divide(half(odd(u)), field.i());
            case "cos" -> half(field.add(field.turn(u), field.turn(field.negate(u))));
            case "tan" -> field.divide(of("sin", u), of("cos", u));
            default -> field.kernel(function, List.of(u));
        };
    }

    private ExpQuotient odd(ExpQuotient u) {
        return field.add(field.turn(u), field.negate(field.turn(field.negate(u))));
    }

    private ExpQuotient half(ExpQuotient u) {
        return field.multiply(u, field.number(HALF));
    }

    private ExpQuotient log(ExpQuotient u) {
        return field.logarithm(u).orElseGet(() -> field.kernel("log", List.of(u)));
    }

    private ExpQuotient sqrt(Expr argument) {
        boolean square = argument instanceof Binary power
                && power.operation() == Operation.POWER
                && power.right().equals(Num.of(2));
        return square ? abs(((Binary) argument).left()) : root(of(argument), TWO);
    }

    /** An absolute value is that of its factors. */
    private ExpQuotient abs(Expr argument) {
        if (argument instanceof Negate negate) {
            return abs(negate.operand());
        }
        if (argument instanceof Binary binary && binary.operation() == Operation.MULTIPLY) {
            return field.multiply(abs(binary.left()), abs(binary.right()));
        }
        if (argument instanceof Binary binary && binary.operation() == Operation.DIVIDE) {
            return field.divide(abs(binary.left()), abs(binary.right()));
        }
        Optional<Rational> number = Rational.of(argument);
        return number.isPresent()
                ? field.number(
                        new Rational(number.get().above().abs(), number.get().below()))
                : abs(of(argument));
    }

    private ExpQuotient abs(ExpQuotient u) {
        return field.logarithm(u).isPresent() ? u : field.even("abs", u);
    }

    private ExpQuotient several(Call call) {
        List<ExpQuotient> arguments = call.arguments().stream().map(this::of).toList();
        boolean larger = call.function().equals("max");
        if (!larger && !call.function().equals("min")) {
            return field.kernel(call.function(), arguments);
        }
        ExpQuotient result = arguments.get(0);
        for (ExpQuotient next : arguments.subList(1, arguments.size())) {
            ExpQuotient apart = abs(field.add(result, field.negate(next)));
            result = half(field.add(field.add(result, next), larger ? apart : field.negate(apart)));
        }
        return result;
    }

    private ExpQuotient aggregate(Aggregate aggregate) {
        int from = whole(aggregate.from());
        int to = whole(aggregate.to());
        if (to - from >= MOST_TERMS_OF_A_SUM || running.containsKey(aggregate.variable())) {
            throw new UnprovableException();
        }
        ExpQuotient result = field.number(aggregate.product() ? Rational.ONE : Rational.ZERO);
        for (int n = from; n <= to; n++) {
            running.put(aggregate.variable(), field.number(Rational.of(n)));
            ExpQuotient term = of(aggregate.body());
            result = aggregate.product() ? field.multiply(result, term) : field.add(result, term);
        }
        running.remove(aggregate.variable());
        return result;
    }

    private static int whole(Expr expr) {
        return Rational.of(expr)
                .filter(r -> r.isWhole() && r.above().bitLength() < 16)
                .orElseThrow(UnprovableException::new)
                .above()
                .intValueExact();
    }
}
