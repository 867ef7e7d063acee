package io.github.exactgrader.check;

import static io.github.exactgrader.check.Term.number;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/** Pairs of formulas in a, b and x that are known to be equal, or known not to be, wherever 0 < a < b. */
final class FuzzPairs {

    private final Random random;
    private final TermSource source;
    private final TermRewriter rewriter;

    FuzzPairs(long seed) {
        this.random = new Random(seed);
        this.source = new TermSource(random);
        this.rewriter = new TermRewriter(random, source);
    }

    /**
     * A pair.
     *
     * @param key one formula
     * @param answer the other
     * @param equal whether they are the same on the domain
     * @param by the way in which that is known
     */
    record Pair(String key, String answer, boolean equal, String by) {

        @Override
        public String toString() {
            return (equal ? "equal by " : "different by ") + by + ": key " + key + ", answer " + answer;
        }
    }

    Pair next() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> rewritten();
            case 3, 4, 5 -> changed();
            case 6, 7 -> identity();
            case 8 -> disturbed();
            default -> mistaken();
        };
    }

    private Pair rewritten() {
        Term term = source.any(2 + random.nextInt(2));
        return pair(term, rewriter.rewritten(term, 1 + random.nextInt(6)), true, "laws");
    }

    /** The exact normal form says which changes matter; a quotient by 0 is left out. */
    private Pair changed() {
        while (true) {
            Term term = source.any(2 + random.nextInt(2));
            Term change = rewriter.changed(term);
            if (isDefined(change) && !term.value().same(change.value())) {
                return pair(term, rewriter.rewritten(change, random.nextInt(4)), false, "normal forms");
            }
        }
    }

    private static boolean isDefined(Term term) {
        boolean quotient =
                term instanceof Term.Operation operation && operation.name().equals("/");
        return term.parts().stream().allMatch(FuzzPairs::isDefined)
                && !(quotient && term.parts().get(1).value().isZero());
    }

    private Pair identity() {
        Term[] sides = sides();
        boolean swap = random.nextBoolean();
        Term key = sides[swap ? 1 : 0];
        return pair(key, rewriter.rewritten(sides[swap ? 0 : 1], random.nextInt(4)), true, "an identity");
    }

    /** A term that is not 0 everywhere is added to one side of an identity. */
    private Pair disturbed() {
        Term[] sides = sides();
        int k = 3 + random.nextInt(55);
        Term far = number((long) StrictMath.pow(10, 3 + random.nextInt(5)));
        Term a = new Term.Variable("a");
        Term more = switch (random.nextInt(4)) {
            case 0 -> Term.tiny(k);
            case 1 -> Term.of("*", Term.tiny(k), source.positive(1));
            case 2 -> Term.of("max", number(0), Term.of("-", a, far));
            default ->
                Term.of(
                        "relu",
                        Term.of(
                                "-",
                                Term.of("*", Term.tiny(3 + random.nextInt(5)), new Term.Variable("b")),
                                number(1)));
        };
        Term answer = Term.of(random.nextBoolean() ? "+" : "-", sides[1], more);
        return pair(sides[0], rewriter.rewritten(answer, random.nextInt(3)), false, "a term that is added");
    }

    /** What students believe. */
    private Pair mistaken() {
        while (true) {
            Term u = source.any(2);
            Term v = source.any(2);
            Term p = source.positive(2);
            Term q = source.positive(2);
            switch (random.nextInt(5)) {
                case 0 -> {
                    if (isNegativeSomewhere(u)) {
                        return pair(Term.of("abs", u), u, false, "a missing absolute value");
                    }
                }
                case 1 -> {
                    if (isNegativeSomewhere(u)) {
                        return pair(Term.of("sqrt", new Term.Power(u, 2)), u, false, "the root of a square");
                    }
                }
                case 2 -> {
                    if (isNegativeSomewhere(Term.of("-", u, v))) {
                        return pair(Term.of("max", u, v), u, false, "one of two");
                    }
                }
                case 3 -> {
                    if (!Term.of("+", p, q).value().same(Term.of("*", p, q).value())) {
                        return pair(
                                Term.of("log", Term.of("+", p, q)),
                                Term.of("+", Term.of("log", p), Term.of("log", q)),
                                false,
                                "logarithms");
                    }
                }
                default -> {
                    String one = List.of("log", "sqrt", "cbrt", "atan").get(random.nextInt(4));
                    if (!p.value().same(q.value())) {
                        return pair(Term.of(one, p), Term.of(one, q), false, "a function that takes no value twice");
                    }
                }
            }
        }
    }

    private boolean isNegativeSomewhere(Term term) {
        for (int i = 0; i < 40; i++) {
            BigInteger a = BigInteger.valueOf(1 + random.nextInt(30));
            BigInteger b = a.add(BigInteger.valueOf(1 + random.nextInt(30)));
            BigInteger x = BigInteger.valueOf(random.nextInt(61) - 30L);
            if (term.value().signAt(List.of(a, b, x)) < 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns the two sides of an identity that holds for all numbers of the domain. */
    private Term[] sides() {
        Term u = source.any(1 + random.nextInt(2));
        Term v = source.any(1);
        Term p = source.positive(1 + random.nextInt(2));
        Term q = source.positive(1);
        Term w = Term.of("/", source.any(1), Term.of("+", p, q));
        return random.nextBoolean() ? ofPowers(u, v, p, q) : ofFunctions(u, v, w);
    }

    private Term[] ofPowers(Term u, Term v, Term p, Term q) {
        return switch (random.nextInt(9)) {
            case 0 -> sides(Term.of("log", Term.of("*", p, q)), Term.of("+", Term.of("log", p), Term.of("log", q)));
            case 1 -> sides(Term.of("log", new Term.Power(p, 3)), Term.of("*", number(3), Term.of("log", p)));
            case 2 -> sides(Term.of("sqrt", Term.of("*", p, q)), Term.of("*", Term.of("sqrt", p), Term.of("sqrt", q)));
            case 3 -> sides(Term.of("sqrt", new Term.Power(u, 2)), Term.of("abs", u));
            case 4 -> sides(Term.of("abs", Term.of("*", u, v)), Term.of("*", Term.of("abs", u), Term.of("abs", v)));
            case 5 ->
                sides(
                        Term.of("max", u, v),
                        Term.of("/", Term.of("+", Term.of("+", u, v), Term.of("abs", Term.of("-", u, v))), number(2)));
            case 6 -> sides(Term.of("+", Term.of("max", u, v), Term.of("min", u, v)), Term.of("+", u, v));
            case 7 -> sides(Term.of("*", Term.of("sign", u), Term.of("abs", u)), u);
            default -> sides(Term.of("exp", Term.of("log", p)), p);
        };
    }

    private Term[] ofFunctions(Term u, Term v, Term w) {
        Term twice = Term.of("*", number(2), w);
        Term one = number(1);
        return switch (random.nextInt(8)) {
            case 0 -> sides(Term.of("exp", Term.of("+", w, w)), new Term.Power(Term.of("exp", w), 2));
            case 1 ->
                sides(
                        Term.of("sin", Term.of("+", u, v)),
                        Term.of(
                                "+",
                                Term.of("*", Term.of("sin", u), Term.of("cos", v)),
                                Term.of("*", Term.of("cos", u), Term.of("sin", v))));
            case 2 ->
                sides(
                        Term.of("cos", Term.of("*", number(2), u)),
                        Term.of("-", one, Term.of("*", number(2), new Term.Power(Term.of("sin", u), 2))));
            case 3 ->
                sides(
                        Term.of("tanh", w),
                        Term.of(
                                "/",
                                Term.of("-", Term.of("exp", twice), one),
                                Term.of("+", Term.of("exp", twice), one)));
            case 4 ->
                sides(Term.of("-", new Term.Power(Term.of("cosh", w), 2), new Term.Power(Term.of("sinh", w), 2)), one);
            case 5 -> sides(Term.of("relu", u), Term.of("max", u, number(0)));
            case 6 -> sides(Term.of("cbrt", new Term.Power(u, 3)), u);
            default -> sides(Term.of("log", Term.of("exp", w)), w);
        };
    }

    private static Term[] sides(Term left, Term right) {
        return new Term[] {left, right};
    }

    private static Pair pair(Term key, Term answer, boolean equal, String by) {
        return new Pair(key.text(), answer.text(), equal, by);
    }
}
