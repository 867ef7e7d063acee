package io.github.exactgrader.check;

import io.github.exactgrader.check.Equivalence.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares a graph that is too long a formula to write down with the key: at drawn points and node by node, so that what is
 * shared is computed once. Values agree as in {@link NumericEquivalence}; differences are not certified.
 */
final class GraphEquivalence {

    private final FormulaPoints points;

    /** Compares at the points of a field. */
    GraphEquivalence(FormulaPoints points) {
        this.points = points;
    }

    /**
     * Compares; points where the key has no value say nothing.
     *
     * @param key right formula
     * @param graph of a student
     * @param digits working precision
     */
    Equivalence compare(FormulaValues key, GraphValues graph, int digits) {
        List<Witness> different = new ArrayList<>();
        List<Witness> undefined = new ArrayList<>();
        int compared = 0;
        int beyond = 0;
        for (int i = 0; i < points.size(); i++) {
            if (key.at(i, digits).isPresent()) {
                compared++;
                FormulaValue actual = graph.at(i, digits);
                if (actual.beyondLimits()) {
                    beyond++;
                } else if (!actual.isPresent()) {
                    undefined.add(witness(key, graph, i, digits));
                } else if (!NumericEquivalence.agree(key, graph, i, digits)) {
                    different.add(witness(key, graph, i, digits));
                }
            }
        }
        if (!different.isEmpty()) {
            return new Equivalence.Different(different.get(0), different.size(), points.size());
        }
        Optional<Witness> missing = undefined.stream().findFirst();
        if (missing.isPresent()) {
            return new Equivalence.DomainMismatch(missing.get());
        }
        if (beyond > 0) {
            return beyond == compared
                    ? new Equivalence.BeyondLimits()
                    : new Equivalence.Undecided(Messages.pointsWithoutValue(compared - beyond, points.size()));
        }
        return new Equivalence.EqualNumeric(NumericEquivalence.digits(digits), compared, points.regimes());
    }

    private Witness witness(FormulaValues key, GraphValues graph, int point, int digits) {
        FormulaValue expected = key.at(point, digits);
        FormulaValue actual = graph.at(point, digits);
        boolean alike = expected.shown().equals(actual.shown());
        return new Witness(
                points.at(point).shown(),
                alike ? expected.shownFully() : expected.shown(),
                alike ? actual.shownFully() : actual.shown());
    }
}
