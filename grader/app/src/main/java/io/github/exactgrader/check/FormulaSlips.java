package io.github.exactgrader.check;

import io.github.exactgrader.expr.Aggregate;
import io.github.exactgrader.expr.Binary;
import io.github.exactgrader.expr.Call;
import io.github.exactgrader.expr.Constant;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FreeSymbols;
import io.github.exactgrader.expr.Negate;
import io.github.exactgrader.expr.Num;
import io.github.exactgrader.expr.Operation;
import io.github.exactgrader.expr.Symbol;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one slip makes of one node of a formula. */
final class FormulaSlips {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final Set<String> ANGLES_IN = Set.of("sin", "cos", "tan");
    private static final Set<String> ANGLES_OUT = Set.of("asin", "acos", "atan");
    private static final Map<String, String> BASES = Map.of("log", "log10", "log10", "log", "log2", "log");
    private static final Map<String, String> EXTREMES = Map.of("max", "min", "min", "max");
    private static final Map<String, String> WAVES = Map.of("sin", "cos", "cos", "sin");

    private FormulaSlips() {}

    private static Expr binary(Operation operation, Expr left, Expr right) {
        return new Binary(operation, left, right);
    }

    private static boolean is(Expr node, Operation operation) {
        return node instanceof Binary binary && binary.operation() == operation;
    }

    private static boolean isSum(Expr node) {
        return is(node, Operation.ADD) || is(node, Operation.SUBTRACT);
    }

    private static boolean calls(Expr node, String function) {
        return node instanceof Call call && call.function().equals(function);
    }

    private static List<Expr> renamed(Expr node, Map<String, String> names) {
        return node instanceof Call call && names.containsKey(call.function())
                ? List.of(new Call(names.getOrDefault(call.function(), ""), call.arguments()))
                : List.of();
    }

    static List<Expr> modulusLost(Expr node) {
        return calls(node, "abs") ? node.children() : List.of();
    }

    static List<Expr> modulusAdded(Expr node) {
        return isSum(node) ? List.of(Call.of("abs", node)) : List.of();
    }

    static List<Expr> exchanged(Expr node) {
        return node instanceof Binary binary && (is(node, Operation.SUBTRACT) || is(node, Operation.DIVIDE))
                ? List.of(binary(binary.operation(), /* left= */ binary.right(), /* right= */ binary.left()))
                : List.of();
    }

    /** The sign of the last term, and of the first where it is no sum itself. */
    static List<Expr> termSign(Expr node) {
        if (node instanceof Negate negate) {
            return List.of(negate.operand());
        }
        if (!(node instanceof Binary binary) || !isSum(node)) {
            return List.of();
        }
        Operation other = binary.operation() == Operation.ADD ? Operation.SUBTRACT : Operation.ADD;
        List<Expr> mutants = new ArrayList<>(List.of(binary(other, binary.left(), binary.right())));
        if (!isSum(binary.left())) {
            mutants.add(binary(binary.operation(), new Negate(binary.left()), binary.right()));
        }
        return mutants;
    }

    static List<Expr> termLost(Expr node) {
        if (!(node instanceof Binary binary) || !isSum(node)) {
            return List.of();
        }
        boolean added = binary.operation() == Operation.ADD;
        return List.of(binary.left(), added ? binary.right() : new Negate(binary.right()));
    }

    /** A literal factor lost, doubled or halved. */
    static List<Expr> constantFactor(Expr node) {
        if (!(node instanceof Binary binary) || !(is(node, Operation.MULTIPLY) || is(node, Operation.DIVIDE))) {
            return List.of();
        }
        List<Expr> mutants = new ArrayList<>();
        boolean product = is(node, Operation.MULTIPLY);
        if (binary.left() instanceof Num num && num.value().signum() != 0) {
            mutants.add(product ? binary.right() : binary(Operation.DIVIDE, Num.ONE, binary.right()));
            changed(num).forEach(other -> mutants.add(binary(binary.operation(), other, binary.right())));
        }
        if (binary.right() instanceof Num num && num.value().signum() != 0) {
            mutants.add(binary.left());
            changed(num).forEach(other -> mutants.add(binary(binary.operation(), binary.left(), other)));
        }
        return mutants;
    }

    private static List<Num> changed(Num num) {
        return List.of(new Num(num.value().multiply(TWO)), new Num(num.value().multiply(new BigDecimal("0.5"))));
    }

    static List<Expr> factorLost(Expr node) {
        if (!(node instanceof Binary binary)) {
            return List.of();
        }
        if (is(node, Operation.DIVIDE)) {
            return List.of(binary.left(), binary(Operation.DIVIDE, Num.ONE, binary.right()));
        }
        return is(node, Operation.MULTIPLY) ? List.of(binary.left(), binary.right()) : List.of();
    }

    static List<Expr> extreme(Expr node) {
        return renamed(node, EXTREMES);
    }

    static List<Expr> logarithm(Expr node) {
        return renamed(node, BASES);
    }

    static List<Expr> sine(Expr node) {
        return renamed(node, WAVES);
    }

    static List<Expr> mean(Expr node) {
        boolean list = node instanceof Call call && call.arguments().size() == 1;
        return list ? renamed(node, Map.of("mean", "sum", "sum", "mean")) : List.of();
    }

    static List<Expr> range(Expr node) {
        if (!(node instanceof Aggregate sum)) {
            return List.of();
        }
        List<Expr> mutants = new ArrayList<>();
        for (Operation by : List.of(Operation.ADD, Operation.SUBTRACT)) {
            Expr from = binary(by, sum.from(), Num.ONE);
            Expr to = binary(by, sum.to(), Num.ONE);
            mutants.add(new Aggregate(sum.product(), sum.body(), sum.variable(), from, sum.to()));
            mutants.add(new Aggregate(sum.product(), sum.body(), sum.variable(), sum.from(), to));
        }
        return mutants;
    }

    /** {@code exp(u)^n} against {@code exp(u^n)}, and so for every function. */
    static List<Expr> powerInside(Expr node) {
        if (node instanceof Binary power
                && is(node, Operation.POWER)
                && power.left() instanceof Call call
                && call.arguments().size() == 1) {
            return List.of(Call.of(
                    call.function(), binary(Operation.POWER, call.arguments().get(0), power.right())));
        }
        if (calls(node, "exp")
                && node.children().get(0) instanceof Binary product
                && is(product, Operation.MULTIPLY)
                && product.left() instanceof Num) {
            return List.of(
                    Call.of("exp", binary(Operation.POWER, /* left= */ product.right(), /* right= */ product.left())));
        }
        return List.of();
    }

    static List<Expr> squareLost(Expr node) {
        return node instanceof Binary power
                        && is(node, Operation.POWER)
                        && power.right().equals(new Num(TWO))
                ? List.of(power.left())
                : List.of();
    }

    static List<Expr> squareAdded(Expr node) {
        return node instanceof Symbol || isSum(node) ? List.of(binary(Operation.POWER, node, new Num(TWO))) : List.of();
    }

    static List<Expr> exponent(Expr node) {
        if (!(node instanceof Binary power) || !is(node, Operation.POWER)) {
            return List.of();
        }
        Expr exponent = power.right();
        Expr opposite = exponent instanceof Negate negate ? negate.operand() : new Negate(exponent);
        return List.of(
                binary(Operation.POWER, power.left(), binary(Operation.ADD, exponent, Num.ONE)),
                binary(Operation.POWER, power.left(), binary(Operation.SUBTRACT, exponent, Num.ONE)),
                binary(Operation.POWER, power.left(), opposite),
                power.left());
    }

    static List<Expr> root(Expr node) {
        return calls(node, "sqrt") ? node.children() : List.of();
    }

    static List<Expr> rootAdded(Expr node) {
        return isSum(node) ? List.of(Call.of("sqrt", node)) : List.of();
    }

    static List<Expr> functionLost(Expr node) {
        return node instanceof Call call
                        && call.arguments().size() == 1
                        && FreeSymbols.functions(node).contains(call.function())
                ? call.arguments()
                : List.of();
    }

    static List<Expr> degrees(Expr node) {
        if (!(node instanceof Call call)) {
            return List.of();
        }
        Expr degree = binary(Operation.DIVIDE, Constant.PI, Num.of(180));
        if (ANGLES_IN.contains(call.function())) {
            return List.of(Call.of(
                    call.function(),
                    binary(Operation.MULTIPLY, degree, call.arguments().get(0))));
        }
        return ANGLES_OUT.contains(call.function()) ? List.of(binary(Operation.DIVIDE, node, degree)) : List.of();
    }
}
