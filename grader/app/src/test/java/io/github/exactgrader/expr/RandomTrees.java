package io.github.exactgrader.expr;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Seeded random trees over the symbols a, b, H, v, f. */
final class RandomTrees {
    private final Random random;

    RandomTrees(long seed) {
        this.random = new Random(seed);
    }

    static Vocabulary vocabulary() {
        java.util.Map<String, SymbolKind> symbols = new java.util.LinkedHashMap<>();
        symbols.put("a", SymbolKind.SCALAR);
        symbols.put("b", SymbolKind.SCALAR);
        symbols.put("H", SymbolKind.LIST);
        symbols.put("f", SymbolKind.FUNCTION);
        return Vocabulary.of(symbols);
    }

    /** Any value that the grammar can write. */
    Expr value(int depth) {
        if (depth == 0) {
            return leaf();
        }
        return switch (random.nextInt(10)) {
            case 0 -> new Negate(value(depth - 1));
            case 1 -> Call.of(elementary().text(), value(depth - 1));
            case 2 -> Call.of("max", value(depth - 1), value(depth - 1));
            case 3 -> Call.of("f", value(depth - 1), value(depth - 1));
            case 4 -> new Aggregate(random.nextBoolean(), value(depth - 1), "n", Num.ONE, Num.of(random.nextInt(4)));
            case 5 -> new Index(new Symbol("H"), value(depth - 1));
            default -> new Binary(operation(), value(depth - 1), value(depth - 1));
        };
    }

    Expr condition(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(5)) {
            case 1 -> new Logic(random.nextBoolean(), condition(depth - 1), condition(depth - 1));
            case 2 -> new Not(condition(depth - 1));
            case 3 -> new Membership(value(1), set(depth - 1));
            default -> new Relation(List.of(value(1), value(2), value(1)), List.of(comparison(), comparison()));
        };
    }

    Expr set(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(5)) {
            case 1, 2 ->
                new SetOperation(
                        List.of(SetOperation.Kind.values()).get(random.nextInt(3)), set(depth - 1), set(depth - 1));
            case 3 -> new PointSet(List.of(value(1), value(1)));
            case 4 -> condition(depth - 1);
            default -> new Interval(value(1), random.nextBoolean(), Constant.INFINITY, random.nextBoolean());
        };
    }

    /** A formula in a and b that is smooth and of moderate size for a and b in [1, 2]. */
    Expr smooth(int depth) {
        if (depth == 0) {
            return random.nextInt(3) == 0
                    ? Num.of(1 + random.nextInt(3))
                    : new Symbol(random.nextBoolean() ? "a" : "b");
        }
        Expr x = smooth(depth - 1);
        Expr positive = new Binary(Operation.ADD, Num.of(2), Call.of("cos", x));
        return switch (random.nextInt(14)) {
            case 0 -> Call.of("sin", x);
            case 1 -> Call.of("tanh", x);
            case 2 -> Call.of("atan", x);
            case 3 -> Call.of("log", positive);
            case 4 -> Call.of("sqrt", positive);
            case 5 -> Call.of("exp", Call.of("cos", x));
            case 6 -> new Binary(Operation.POWER, positive, Call.of("sin", smooth(depth - 1)));
            case 7 -> new Binary(Operation.DIVIDE, x, positive);
            case 8 -> new Negate(x);
            case 9 -> Call.of("cbrt", positive);
            case 10 -> Call.of("log2", positive);
            case 11 -> Call.of("sinh", Call.of("sin", x));
            case 12 -> Call.of("asin", new Binary(Operation.DIVIDE, Call.of("cos", x), Num.of(2)));
            default -> new Binary(List.of(Operation.values()).get(random.nextInt(3)), x, smooth(depth - 1));
        };
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private Expr leaf() {
        return switch (random.nextInt(5)) {
            case 0 -> new Num(new BigDecimal(random.nextInt(1000)).movePointLeft(random.nextInt(20)));
            case 1 -> Constant.PI;
            case 2 -> new Num(new BigDecimal(1 + random.nextInt(99)).movePointRight(random.nextInt(40)));
            default -> new Symbol(random.nextBoolean() ? "a" : "b");
        };
    }

    private Elementary elementary() {
        return List.of(Elementary.values()).get(random.nextInt(Elementary.values().length));
    }

    private Operation operation() {
        return List.of(Operation.values()).get(random.nextInt(5));
    }

    private Comparison comparison() {
        return List.of(Comparison.values()).get(random.nextInt(6));
    }
}
