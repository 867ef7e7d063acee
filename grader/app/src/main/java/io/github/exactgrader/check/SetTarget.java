package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.TextPrinter;
import java.util.List;
import java.util.Optional;

/** Follow-through into a set: what follows is a set or condition with the carried formulas put in. */
final class SetTarget implements FollowTarget {

    private final FollowPoints points;
    private final SetEquivalence equivalence;

    /**
     * Creates the target.
     *
     * @param field its field, with a variable
     * @param given a fact on the variable that answers need not repeat
     * @param cases drawn parameters
     */
    SetTarget(Field field, Optional<Expr> given, List<DrawnCase> cases) {
        this.points = new FollowPoints(
                cases.stream().map(drawn -> Point.of(field, drawn)).toList());
        this.equivalence = new SetEquivalence(points.points(), String.valueOf(field.variable()), given);
    }

    @Override
    public boolean meets(Expr answer, List<Expr> predicted, Work work) {
        return predicted.stream().anyMatch(one -> {
            Optional<Integer> digits = Precision.of(one, answer);
            return digits.isPresent() && isEqual(one, answer, digits.get(), work);
        });
    }

    private boolean isEqual(Expr one, Expr answer, int digits, Work work) {
        return equivalence
                .compare(equivalence.values(one, work), equivalence.values(answer, work), digits)
                .isEqual();
    }

    @Override
    public boolean same(Expr one, Expr other, Work work) {
        return Precision.of(one, other)
                .filter(digits ->
                        equivalence.same(equivalence.values(one, work), equivalence.values(other, work), digits))
                .isPresent();
    }

    @Override
    public boolean holds(Expr condition, Work work) {
        return points.holds(condition, work);
    }

    @Override
    public String shown(Expr predicted, Work work) {
        return TextPrinter.print(predicted);
    }
}
