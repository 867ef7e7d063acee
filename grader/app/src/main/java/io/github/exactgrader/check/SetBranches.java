package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.expr.Expr;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds a set that is right at all cases against the key at further points of the domain, where its own case distinctions
 * ask for it: {@code eta < 1/a + max(0, a - 10^6)} is {@code eta < 1/a} wherever the cases lie. A field without a stated
 * domain has no further points.
 */
final class SetBranches {

    private final Field field;
    private final Expr key;
    private final Optional<Expr> given;
    private final List<Point> cases;
    private final String secret;
    private final Set<String> lists;
    private final Set<Switch> known;

    /**
     * Prepares the comparison.
     *
     * @param field with its domain
     * @param key the right set; its own case distinctions are met by the cases
     * @param given a fact on the variable that answers need not repeat
     * @param cases the points of the key
     * @param secret of the key
     */
    SetBranches(Field field, Expr key, Optional<Expr> given, List<Point> cases, String secret) {
        this.field = field;
        this.key = key;
        this.given = given;
        this.cases = cases;
        this.secret = secret;
        this.lists = CellPoints.lists(field);
        this.known = new LinkedHashSet<>(Switches.of(List.of(key), lists, field.variable()));
    }

    /** Returns what comparing with the key comes to, given what came out at the cases. */
    Equivalence compared(Equivalence atCases, Expr answer, int digits) {
        boolean asks = Switches.of(List.of(answer), lists, field.variable()).stream()
                .anyMatch(each -> each.kind() != Switch.Kind.POLE && !known.contains(each));
        return asks ? further(atCases, answer, digits, true) : atCases;
    }

    /** Returns what comes out as to a part of the key's set; where ends pass each other has to be met in any case. */
    Equivalence implied(Equivalence atCases, Expr answer, int digits) {
        return further(atCases, answer, digits, false);
    }

    private Equivalence further(Equivalence atCases, Expr answer, int digits, boolean same) {
        if (!(atCases instanceof Equivalence.EqualNumeric equal) || field.domain() == null) {
            return atCases;
        }
        Cells cells = CellPoints.of(field, List.of(key, answer), cases, secret);
        SetEquivalence equivalence = new SetEquivalence(cells.points(), String.valueOf(field.variable()), given);
        SetValues right = equivalence.values(key, Work.unlimited());
        SetValues mine = equivalence.values(answer, Work.ofOneAnswer());
        Equivalence there = same ? equivalence.compare(right, mine, digits) : equivalence.implies(right, mine, digits);
        if (!(there instanceof Equivalence.EqualNumeric)) {
            return there;
        }
        Optional<BigDecimal> unusual = UnusualConstants.inBranches(answer, key, lists, field.variable());
        if (same && unusual.isPresent()) {
            return new Equivalence.Undecided(Messages.unusualConstant(Numbers.shown(unusual.get())));
        }
        return cells.covered()
                ? new Equivalence.EqualNumeric(
                        equal.digits(), equal.points() + cells.points().size(), cells.found())
                : new Equivalence.Undecided(Messages.branchesNotMet(cells.found()));
    }
}
