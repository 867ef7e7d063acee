package io.github.exactgrader.stats;

import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import io.github.exactgrader.score.Standing;
import io.github.exactgrader.score.WrongGroup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts the score cards of an assignment. All sums are exact decimals; what is shown is rounded once, at the end. */
public final class ClassStatistics {

    private final Graded assignment;
    private final List<ScoreCard> cards;
    private final Map<String, List<FieldScore>> columns = new LinkedHashMap<>();
    private final Map<String, Counts> counts = new LinkedHashMap<>();
    private final PointTable table;
    private final Map<String, JointSums> sums = new LinkedHashMap<>();
    private final Map<String, List<WrongGroup>> wrong;
    private final boolean small;
    private BigDecimal variances = BigDecimal.ZERO;

    private ClassStatistics(Graded assignment, List<ScoreCard> cards) {
        this.assignment = assignment;
        this.cards = List.copyOf(cards);
        assignment.fields().forEach(field -> columns.put(field.id(), new ArrayList<>()));
        for (ScoreCard card : cards) {
            for (FieldScore score : card.fields()) {
                columns.computeIfAbsent(score.field(), field -> new ArrayList<>())
                        .add(score);
            }
        }
        columns.forEach((field, scores) -> counts.put(field, counts(scores)));
        this.table = new PointTable(cards, counts);
        List<BigDecimal> totals = table.totals();
        for (String field : table.fields()) {
            JointSums joint = JointSums.of(table.points(field).orElseThrow(), totals);
            sums.put(field, joint);
            variances = variances.add(joint.variance());
        }
        this.wrong = WrongGroup.of(cards).stream()
                .collect(Collectors.groupingBy(WrongGroup::field, LinkedHashMap::new, Collectors.toList()));
        this.small = table.cards().size() < SheetStatistics.SMALL;
    }

    /**
     * Counts every assignment of a run.
     *
     * @param results what the run decided
     * @return one per assignment, in their order
     */
    public static List<SheetStatistics> of(Results results) {
        Map<String, List<ScoreCard>> cards =
                results.submissions().stream().collect(Collectors.groupingBy(ScoreCard::assignment));
        return results.assignments().stream()
                .map(assignment -> of(assignment, cards.getOrDefault(assignment.id(), List.of())))
                .toList();
    }

    /**
     * Counts one assignment.
     *
     * @param assignment its fields
     * @param cards all of this assignment
     */
    public static SheetStatistics of(Graded assignment, List<ScoreCard> cards) {
        return new ClassStatistics(assignment, cards).sheet();
    }

    private static Counts counts(List<FieldScore> scores) {
        Map<Standing, Integer> by = new EnumMap<>(Standing.class);
        scores.forEach(score -> by.merge(Standing.of(score), 1, Integer::sum));
        return new Counts(by);
    }

    private SheetStatistics sheet() {
        Map<String, BigDecimal> best = new LinkedHashMap<>();
        List<ItemStatistics> items = new ArrayList<>();
        Extremes extremes = small ? null : new Extremes(table.totals());
        for (GradedField field : assignment.fields()) {
            List<BigDecimal> points = table.points(field.id()).orElse(null);
            @Nullable BigDecimal upperLower = null;
            if (extremes != null && points != null && field.max().signum() > 0) {
                BigDecimal ofBest = extremes.meanOfBest(points);
                best.put(field.id(), Rounding.share(ofBest, field.max()));
                upperLower = Rounding.quotient(ofBest.subtract(extremes.meanOfWeakest(points)), field.max());
            }
            items.add(item(field, upperLower));
        }
        return new SheetStatistics(
                assignment.id(),
                assignment.title(),
                assignment.max(),
                new TotalsOf(cards, assignment.max()).totals(),
                new SheetStatistics.Compared(
                        table.cards().size(), table.fields().size()),
                alpha(),
                new Suspicions(cards).find(items, best),
                items);
    }

    private ItemStatistics item(GradedField field, @Nullable BigDecimal upperLower) {
        Counts count = Objects.requireNonNull(counts.get(field.id()));
        BigDecimal earned = BigDecimal.ZERO;
        List<Long> costs = new ArrayList<>();
        for (FieldScore score : columns.getOrDefault(field.id(), List.of())) {
            earned = Standing.of(score).isOpen() ? earned : earned.add(score.points());
            score.unitsUsed().ifPresent(costs::add);
        }
        BigDecimal decided = BigDecimal.valueOf(count.decided());
        boolean hasMean = count.decided() > 0;
        JointSums joint = small ? null : sums.get(field.id());
        costs.sort(null);
        return new ItemStatistics(
                field.id(),
                field.kind(),
                field.max(),
                count,
                hasMean ? Rounding.quotient(earned, decided) : null,
                hasMean && field.max().signum() > 0 ? Rounding.share(earned, decided.multiply(field.max())) : null,
                joint == null ? null : Rounding.two(joint.itemRest()),
                upperLower,
                joint == null ? null : Rounding.two(alphaWithout(joint)),
                costs.isEmpty() ? null : costs.get((costs.size() - 1) / 2),
                wrong.getOrDefault(field.id(), List.of()));
    }

    private @Nullable BigDecimal alpha() {
        if (small || sums.isEmpty()) {
            return null;
        }
        BigDecimal total = sums.values().iterator().next().varianceOfTotals();
        return Rounding.two(JointSums.alpha(sums.size(), variances, total));
    }

    private @Nullable BigDecimal alphaWithout(JointSums joint) {
        return JointSums.alpha(sums.size() - 1, variances.subtract(joint.variance()), joint.varianceOfRest());
    }
}
