package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.SymbolDeclaration;
import io.github.exactgrader.expr.Expr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Follow-through into a number or a list of numbers. What follows may be written with symbols of the carried formulas; it
 * has to be the same numbers at every point then.
 */
final class ConstantTarget implements FollowTarget {

    private static final int EQUAL_DIGITS = 40;

    private final FollowPoints points;
    private final Limit limit;

    /**
     * Creates the target.
     *
     * @param key entry of the field
     * @param symbols that carried formulas may contain
     * @param cases drawn points; may be none
     */
    ConstantTarget(FieldKey.Constant key, List<SymbolDeclaration> symbols, List<DrawnCase> cases) {
        List<Point> drawn =
                cases.stream().map(each -> Point.of(symbols, each)).distinct().toList();
        this.points = new FollowPoints(drawn.isEmpty() ? List.of(new Point(Map.of(), "")) : drawn);
        this.limit = Limit.of(key.tolerance());
    }

    @Override
    public boolean meets(Expr answer, List<Expr> predicted, Work work) {
        Optional<List<BigDecimal>> mine = numbers(answer, work);
        List<List<BigDecimal>> all = new ArrayList<>();
        for (Expr one : predicted) {
            Optional<List<BigDecimal>> numbers = numbers(one, work);
            if (mine.isEmpty()
                    || numbers.isEmpty()
                    || numbers.get().size() != mine.get().size()) {
                return false;
            }
            all.add(numbers.get());
        }
        for (int i = 0; i < mine.orElseThrow().size(); i++) {
            if (!isBetween(i, all, mine.get().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether a number lies between the smallest and the largest prediction, or close enough to one of them. */
    private boolean isBetween(int entry, List<List<BigDecimal>> predicted, BigDecimal actual) {
        BigDecimal least = predicted.get(0).get(entry);
        BigDecimal most = least;
        for (List<BigDecimal> one : predicted) {
            least = least.min(one.get(entry));
            most = most.max(one.get(entry));
        }
        boolean inside = least.compareTo(actual) <= 0 && actual.compareTo(most) <= 0;
        return inside || limit.meets(least, actual) || limit.meets(most, actual);
    }

    @Override
    public boolean same(Expr one, Expr other, Work work) {
        Optional<List<BigDecimal>> left = numbers(one, work);
        Optional<List<BigDecimal>> right = numbers(other, work);
        return left.isPresent() && right.isPresent() && Numbers.agree(left.get(), right.get(), EQUAL_DIGITS);
    }

    /** Returns the numbers that an expression is at all points; empty where it is not the same everywhere. */
    private Optional<List<BigDecimal>> numbers(Expr expr, Work work) {
        Optional<List<BigDecimal>> first = points.value(expr, 0, work).flatMap(Numbers::elements);
        for (int i = 1; i < points.points().size() && first.isPresent(); i++) {
            Optional<List<BigDecimal>> here = points.value(expr, i, work).flatMap(Numbers::elements);
            if (here.isEmpty() || !Numbers.agree(first.get(), here.get(), EQUAL_DIGITS)) {
                return Optional.empty();
            }
        }
        return first;
    }

    @Override
    public boolean holds(Expr condition, Work work) {
        return points.holds(condition, work);
    }

    @Override
    public String shown(Expr predicted, Work work) {
        List<BigDecimal> numbers =
                Objects.requireNonNull(numbers(predicted, work).orElse(List.of()));
        String list = numbers.stream().map(Numbers::shown).collect(Collectors.joining(", "));
        return numbers.size() == 1 ? list : "[" + list + "]";
    }
}
