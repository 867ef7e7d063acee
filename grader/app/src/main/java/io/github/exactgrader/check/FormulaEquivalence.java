package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.expr.Expr;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Decides whether formulas of a field mean the same on its domain: first by numbers at the drawn cases, which refutes nearly
 * every wrong answer, then by a proof, and where there is none by numbers in every cell of the case distinctions of both.
 */
final class FormulaEquivalence {

    /** Beside large values a small term shows only in many digits. */
    private static final int DIGITS_IN_CELLS = 240;

    private final Field field;
    private final String secret;
    private final FormulaPoints cases;
    private final NumericEquivalence atCases;
    private final EqualityProof proof;

    /**
     * Prepares the comparison.
     *
     * @param field with its symbols and domain
     * @param secret of the key
     * @param cases the points of the key
     */
    FormulaEquivalence(Field field, String secret, FormulaPoints cases) {
        this.field = field;
        this.secret = secret;
        this.cases = cases;
        this.atCases = new NumericEquivalence(cases);
        this.proof = new EqualityProof(field, secret);
    }

    /** Returns a formula of the author, with its values. */
    FormulaValues authors(Expr formula) {
        return new FormulaValues(formula, cases, Work.unlimited());
    }

    /** Returns a formula of a student, with its values. */
    FormulaValues students(Expr formula) {
        return new FormulaValues(formula, cases, Work.ofOneAnswer());
    }

    /**
     * Compares an answer with the key.
     *
     * @param key right formula
     * @param answer formula of a student
     * @param digits working precision
     * @throws Work.TooMuchWorkException if the answer takes too much work
     */
    Equivalence compare(FormulaValues key, FormulaValues answer, int digits) {
        Equivalence found = atCases.compare(key, answer, digits);
        boolean mayBeProven = found instanceof Equivalence.EqualNumeric
                || (found instanceof Equivalence.Undecided undecided && undecided.yieldsToProof());
        if (!mayBeProven) {
            return found;
        }
        OptionalInt bits = proof.errorBits(key.formula(), answer.formula());
        if (bits.isPresent()) {
            return new Equivalence.EqualProven(bits.getAsInt());
        }
        return found instanceof Equivalence.EqualNumeric equal ? inEveryCell(equal, key, answer, digits) : found;
    }

    private Equivalence inEveryCell(
            Equivalence.EqualNumeric equal, FormulaValues key, FormulaValues answer, int digits) {
        Cells cells = CellPoints.of(field, List.of(key.formula(), answer.formula()), cases.all(), secret);
        FormulaPoints further = cases.at(cells);
        Equivalence there = new NumericEquivalence(further)
                .compare(key.at(further), answer.at(further), Math.max(digits, DIGITS_IN_CELLS));
        int points = equal.points();
        if (there instanceof Equivalence.EqualNumeric more) {
            points += more.points();
        } else if (!(there instanceof Equivalence.Undecided)) {
            return there;
        }
        Optional<BigDecimal> unusual = UnusualConstants.anywhere(answer.formula(), key.formula());
        if (unusual.isPresent()) {
            return new Equivalence.Undecided(Messages.unusualConstant(Numbers.shown(unusual.get())));
        }
        if (2 * points < cases.size() + further.size()) {
            return new Equivalence.Undecided(Messages.pointsWithoutValue(points, cases.size() + further.size()));
        }
        return cells.covered()
                ? new Equivalence.EqualNumeric(equal.digits(), points, cells.found())
                : new Equivalence.Undecided(Messages.branchesNotMet(cells.found()));
    }

    /** Tells whether a wrong formula and an answer have the same values at every case, and none at the same cases. */
    boolean same(FormulaValues wrong, FormulaValues answer, int digits) {
        return atCases.same(wrong, answer, digits);
    }
}
