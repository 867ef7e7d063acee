package io.github.exactgrader.check;

import static io.github.exactgrader.check.Term.number;

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
            case 0 -> Term.of("/", Term.of("*", term, positive), positive);
            case 1 -> Term.of("*", Term.of("/", term, positive), positive);
            case 2 -> Term.of("-", Term.of("+", term, positive), positive);
            case 3 -> Term.of("neg", Term.of("neg", term));
            case 4 -> Term.of("/", Term.of("+", term, term), number(2));
            case 5 -> term.isPositive() ? Term.of("abs", term) : Term.of("+", term, number(0));
            case 6 -> term.isPositive() ? Term.of("sqrt", new Term.Power(term, 2)) : Term.of("*", number(1), term);
            case 7 -> term.isPositive() ? Term.of("max", term, Term.of("neg", term)) : term;
            default -> structural(term, positive);
        };
    }

    private Term structural(Term term, Term positive) {
        if (term instanceof Term.Power power) {
            Term lower = power.exponent() == 2 ? power.base() : new Term.Power(power.base(), power.exponent() - 1);
            return Term.of("*", lower, power.base());
        }
        if (!(term instanceof Term.Operation operation)) {
            return Term.of("*", term, Term.of("/", positive, positive));
        }
        Term left = operation.operands().get(0);
        Term right = operation.operands().get(operation.operands().size() - 1);
        return switch (operation.name()) {
            case "+" -> sum(left, right);
            case "-" ->
                random.nextBoolean()
                        ? Term.of("neg", Term.of("-", right, left))
                        : Term.of("+", Term.of("neg", right), left);
            case "*" -> product(left, right);
            case "/" -> quotient(left, right);
            case "neg" -> Term.of("*", number(-1), left);
            default -> term;
        };
    }

    private Term sum(Term left, Term right) {
        if (left instanceof Term.Operation one
                && right instanceof Term.Operation other
                && one.name().equals("/")
                && other.name().equals("/")) {
            Term below = Term.of("*", one.operands().get(1), other.operands().get(1));
            Term above = Term.of(
                    "+",
                    Term.of("*", one.operands().get(0), other.operands().get(1)),
                    Term.of("*", other.operands().get(0), one.operands().get(1)));
            return Term.of("/", above, below);
        }
        return left.equals(right) ? Term.of("*", number(2), left) : Term.of("+", right, left);
    }

    private Term product(Term left, Term right) {
        if (right instanceof Term.Operation sum
                && (sum.name().equals("+") || sum.name().equals("-"))) {
            return Term.of(
                    sum.name(),
                    Term.of("*", left, sum.operands().get(0)),
                    Term.of("*", left, sum.operands().get(1)));
        }
        return left.equals(right) ? new Term.Power(left, 2) : Term.of("*", right, left);
    }

    private Term quotient(Term left, Term right) {
        if (left instanceof Term.Operation sum
                && (sum.name().equals("+") || sum.name().equals("-"))) {
            return Term.of(
                    sum.name(),
                    Term.of("/", sum.operands().get(0), right),
                    Term.of("/", sum.operands().get(1), right));
        }
        return random.nextBoolean()
                ? Term.of("*", left, Term.of("/", number(1), right))
                : Term.of("/", Term.of("neg", left), Term.of("neg", right));
    }

    private Term change(Term term) {
        if (term instanceof Term.Whole number) {
            return Term.of("+", number, random.nextBoolean() ? number(1) : Term.tiny(1 + random.nextInt(60)));
        }
        if (term instanceof Term.Variable variable) {
            List<String> names = Polynomial.NAMES;
            return random.nextBoolean()
                    ? new Term.Variable(names.get((names.indexOf(variable.name()) + 1 + random.nextInt(2)) % 3))
                    : Term.of("*", variable, Term.of("+", number(1), Term.tiny(1 + random.nextInt(60))));
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
            case "+" -> random.nextBoolean() ? Term.of("-", left, right) : left;
            case "-" -> random.nextBoolean() ? Term.of("-", right, left) : Term.of("+", left, right);
            case "*" -> random.nextBoolean() ? left : Term.of("+", left, right);
            case "/" -> random.nextBoolean() ? left : Term.of("*", left, right);
            case "neg" -> left;
            case "abs", "sqrt", "max", "min" -> left;
            default -> Term.of("*", number(2), term);
        };
    }
}
