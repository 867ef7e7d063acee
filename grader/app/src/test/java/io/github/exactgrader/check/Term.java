package io.github.exactgrader.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A formula of the fuzz: a tree that knows its text and, where it is rational, its exact value as a function. */
sealed interface Term {

    /** Returns it as a student types it, with parentheses around everything. */
    String text();

    /** Returns its parts. */
    List<Term> parts();

    /** Returns the same with other parts. */
    Term with(List<Term> parts);

    /** Returns whether it is greater than 0 wherever 0 < a < b, by the way it is built. */
    boolean isPositive();

    /** Returns the rational function it is. */
    RationalFunction value();

    /** Returns whether it is built from rational operations only. */
    default boolean isRational() {
        return parts().stream().allMatch(Term::isRational);
    }

    static Term of(String operation, Term... parts) {
        return new Operation(operation, List.of(parts));
    }

    static Term number(long value) {
        return new Whole(BigInteger.valueOf(value), 0);
    }

    /** Returns ten to a negative power. */
    static Term tiny(int tens) {
        return new Whole(BigInteger.ONE, tens);
    }

    /** A whole number divided by a power of ten. */
    record Whole(BigInteger digits, int tens) implements Term {

        @Override
        public String text() {
            return tens == 0 ? digits.toString() : digits + "e-" + tens;
        }

        @Override
        public List<Term> parts() {
            return List.of();
        }

        @Override
        public Term with(List<Term> parts) {
            return this;
        }

        @Override
        public boolean isPositive() {
            return digits.signum() > 0;
        }

        @Override
        public RationalFunction value() {
            return RationalFunction.number(digits, BigInteger.TEN.pow(tens));
        }
    }

    /** One of a, b and x. */
    record Variable(String name) implements Term {

        @Override
        public String text() {
            return name;
        }

        @Override
        public List<Term> parts() {
            return List.of();
        }

        @Override
        public Term with(List<Term> parts) {
            return this;
        }

        @Override
        public boolean isPositive() {
            return !name.equals("x");
        }

        @Override
        public RationalFunction value() {
            return RationalFunction.variable(name);
        }
    }

    /** A power with a whole exponent of at least 2. */
    record Power(Term base, int exponent) implements Term {

        @Override
        public String text() {
            return "(" + base.text() + ")^" + exponent;
        }

        @Override
        public List<Term> parts() {
            return List.of(base);
        }

        @Override
        public Term with(List<Term> parts) {
            return new Power(parts.get(0), exponent);
        }

        @Override
        public boolean isPositive() {
            return base.isPositive();
        }

        @Override
        public RationalFunction value() {
            return base.value().power(exponent);
        }
    }

    /** A sum, difference, product, quotient or negative, or a call of a function. */
    record Operation(String name, List<Term> operands) implements Term {

        private static final List<String> RATIONAL = List.of("+", "-", "*", "/", "neg");

        @Override
        public String text() {
            List<String> texts = operands.stream().map(Term::text).toList();
            if (name.equals("neg")) {
                return "(-" + texts.get(0) + ")";
            }
            return isCall()
                    ? name + "(" + String.join(", ", texts) + ")"
                    : "(" + texts.get(0) + " " + name + " " + texts.get(1) + ")";
        }

        private boolean isCall() {
            return !RATIONAL.contains(name);
        }

        @Override
        public List<Term> parts() {
            return operands;
        }

        @Override
        public Term with(List<Term> parts) {
            return new Operation(name, new ArrayList<>(parts));
        }

        @Override
        public boolean isRational() {
            return !isCall() && operands.stream().allMatch(Term::isRational);
        }

        @Override
        public boolean isPositive() {
            boolean gap = name.equals("-") && operands.equals(List.of(new Variable("b"), new Variable("a")));
            boolean kept =
                    List.of("+", "*", "/", "sqrt", "abs", "max", "min", "cbrt").contains(name)
                            && operands.stream().allMatch(Term::isPositive);
            return gap || kept || name.equals("exp") || name.equals("cosh");
        }

        @Override
        public RationalFunction value() {
            RationalFunction left = operands.get(0).value();
            return switch (name) {
                case "neg" -> left.negated();
                case "+" -> left.plus(operands.get(1).value());
                case "-" -> left.plus(operands.get(1).value().negated());
                case "*" -> left.times(operands.get(1).value());
                case "/" -> left.times(operands.get(1).value().inverted());
                default -> throw new IllegalStateException("not rational: " + text());
            };
        }
    }
}
