package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.TextPrinter;
import java.util.List;
import java.util.Optional;

/** Follow-through into a formula: what follows is a formula too, with the carried ones put in. */
final class FormulaTarget implements FollowTarget {

    private final FormulaPoints points;
    private final FollowPoints plain;
    private final FormulaEquivalence equivalence;

    /**
     * Creates the target.
     *
     * @param field its field
     * @param secret of the key
     * @param cases drawn points
     */
    FormulaTarget(Field field, String secret, List<DrawnCase> cases) {
        this.points = FormulaPoints.of(field, secret, cases);
        this.plain = new FollowPoints(
                cases.stream().map(drawn -> Point.of(field, drawn)).toList());
        this.equivalence = new FormulaEquivalence(field, secret, points);
    }

    @Override
    public boolean meets(Expr answer, List<Expr> predicted, Work work) {
        return predicted.stream().anyMatch(one -> {
            Optional<Integer> digits = Precision.of(one, answer);
            return digits.isPresent()
                    && equivalence
                            .compare(values(one, work), values(answer, work), digits.get())
                            .isEqual();
        });
    }

    @Override
    public boolean same(Expr one, Expr other, Work work) {
        return Precision.of(one, other)
                .filter(digits -> equivalence.same(values(one, work), values(other, work), digits))
                .isPresent();
    }

    private FormulaValues values(Expr formula, Work work) {
        return new FormulaValues(formula, points, work);
    }

    @Override
    public boolean holds(Expr condition, Work work) {
        return plain.holds(condition, work);
    }

    @Override
    public String shown(Expr predicted, Work work) {
        return TextPrinter.print(predicted);
    }
}
