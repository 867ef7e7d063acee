package io.github.exactgrader.check;

import static io.github.exactgrader.check.Term.number;
import static io.github.exactgrader.check.Term.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes a formula in other ways, by laws that hold for all numbers; and changes it a little. */
final class TermRewriter {

    private final Random random;
    private final TermSource source;

    TermRewriter(Random random, TermSource source) {
        this.random = random;
        this.source = source;
    }

    /** Returns an equal formula. */
    Term rewritten(Term term, int steps) {
        Term result = term;
        for (int i = 0; i < steps; i++) {
            result = somewhere(result, true);
        }
        return result;
    }

    /** Returns a formula with a small change somewhere. It may happen to be equal. */
    Term changed(Term term) {
        return somewhere(term, false);
    }

    private Term somewhere(Term term, boolean equal) {
        List<Term> parts = term.parts();
        if (parts.isEmpty() || random.nextInt(3) == 0) {
            return equal ? law(term) : change(term);
        }
        int index = random.nextInt(parts.size());
        List<Term> others = new ArrayList<>(parts);
        others.set(index, somewhere(parts.get(index), equal));
        return term.with(others);
    }

    private Term law(Term term) {
        Term positive = source.positive(1);
        return switch (random.nextInt(16)) {
            case 0 -> of("/", of("*", term, positive), positive);
            case 1 -> of("*", of("/", term, positive), positive);
            case 2 -> of("-", of("+", term, positive), positive);
            case 3 -> of("neg", of("neg", term));
            case 4 -> of("/", of("+", term, term), number(2));
            case 5 -> term.isPositive() ? of("abs", term) : of("+", term, number(0));
            case 6 -> term.isPositive() ? of("sqrt", new Term.Power(term, 2)) : of("*", number(1), term);
            case 7 -> term.isPositive() ? of("max", term, of("neg", term)) : term;
            default -> structural(term, positive);
        };
    }

    private Term structural(Term term, Term positive) {
        if (term instanceof Term.Power power) {
            Term lower = power.exponent() == 2 ? power.base() : new Term.Power(power.base(), power.exponent() - 1);
            return of("*", lower, power.base());
        }
        if (!(term instanceof Term.Operation operation)) {
            return of("*", term, of("/", positive, positive));
        }
        Term left = operation.operands().get(0);
        Term right = operation.operands().get(operation.operands().size() - 1);
        return switch (operation.name()) {
            case "+" -> sum(left, right);
            case "-" -> random.nextBoolean() ? of("neg", of("-", right, left)) : of("+", of("neg", right), left);
            case "*" -> product(left, right);
            case "/" -> quotient(left, right);
            case "neg" -> of("*", number(-1), left);
            default -> term;
        };
    }

    private Term sum(Term left, Term right) {
        if (left instanceof Term.Operation one
                && right instanceof Term.Operation other
                && one.name().equals("/")
                && other.name().equals("/")) {
            Term below = of("*", one.operands().get(1), other.operands().get(1));
            Term above = of(
                    "+",
                    of("*", one.operands().get(0), other.operands().get(1)),
                    of("*", other.operands().get(0), one.operands().get(1)));
            return of("/", above, below);
        }
        return left.equals(right) ? of("*", number(2), left) : of("+", right, left);
    }

    private Term product(Term left, Term right) {
        if (right instanceof Term.Operation sum
                && (sum.name().equals("+") || sum.name().equals("-"))) {
            return of(
                    sum.name(),
                    of("*", left, sum.operands().get(0)),
                    of("*", left, sum.operands().get(1)));
        }
        return left.equals(right) ? new Term.Power(left, 2) : of("*", right, left);
    }

    private Term quotient(Term left, Term right) {
        if (left instanceof Term.Operation sum
                && (sum.name().equals("+") || sum.name().equals("-"))) {
            return of(
                    sum.name(),
                    of("/", sum.operands().get(0), right),
                    of("/", sum.operands().get(1), right));
        }
        return random.nextBoolean()
                ? of("*", left, of("/", number(1), right))
                : of("/", of("neg", left), of("neg", right));
    }

    private Term change(Term term) {
        if (term instanceof Term.Number number) {
            return of("+", number, random.nextBoolean() ? number(1) : Term.tiny(1 + random.nextInt(60)));
        }
        if (term instanceof Term.Variable variable) {
            List<String> names = Polynomial.NAMES;
            return random.nextBoolean()
                    ? new Term.Variable(names.get((names.indexOf(variable.name()) + 1 + random.nextInt(2)) % 3))
                    : of("*", variable, of("+", number(1), Term.tiny(1 + random.nextInt(60))));
        }
        if (term instanceof Term.Power power) {
            return power.exponent() == 2 ? power.base() : new Term.Power(power.base(), power.exponent() - 1);
        }
        return changedOperation((Term.Operation) term);
    }

    private Term changedOperation(Term.Operation term) {
        Term left = term.operands().get(0);
        Term right = term.operands().get(term.operands().size() - 1);
        return switch (term.name()) {
            case "+" -> random.nextBoolean() ? of("-", left, right) : left;
            case "-" -> random.nextBoolean() ? of("-", right, left) : of("+", left, right);
            case "*" -> random.nextBoolean() ? left : of("+", left, right);
            case "/" -> random.nextBoolean() ? left : of("*", left, right);
            case "neg" -> left;
            case "abs", "sqrt", "max", "min" -> left;
            default -> of("*", number(2), term);
        };
    }
}
