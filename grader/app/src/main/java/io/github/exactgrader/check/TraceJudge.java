package io.github.exactgrader.check;

import io.github.exactgrader.check.TraceFinding.Kind;
import io.github.exactgrader.expr.UndefinedValueException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Judges the rows of a trace, each against the rows it is computed from. A row that is right on the graph is right; one
 * that follows from the student's own rows is carried; any other is the origin of an error. A row that is missing or
 * cannot be read is replaced by the right one for the rows behind it.
 */
final class TraceJudge {

    private final TraceRules rules;
    private final List<TracePoint> points;
    private final Limit limit;
    private final boolean withValues;
    private final TraceCauses causes;

    /**
     * Creates the judge.
     *
     * @param rules of the student's graph
     * @param points where rows are compared
     * @param limit how far numbers may be off
     * @param withValues whether a value is asked for each node
     */
    TraceJudge(TraceRules rules, List<TracePoint> points, Limit limit, boolean withValues) {
        this.rules = rules;
        this.points = List.copyOf(points);
        this.limit = limit;
        this.withValues = withValues;
        this.causes = new TraceCauses(rules, this.points, this::meets);
    }

    /**
     * Judges all rows that are there or have to be.
     *
     * @param values rows of the column of values
     * @param derivatives rows of tangents or adjoints
     * @return the findings in the order in which a trace is computed
     */
    List<TraceFinding> judge(Map<String, TraceRow> values, Map<String, TraceRow> derivatives) {
        List<TraceFinding> findings = new ArrayList<>();
        Set<String> live = rules.graph().live();
        Set<String> names = new LinkedHashSet<>(rules.graph().inputs().keySet());
        names.addAll(rules.graph().nodes().keySet());
        for (String id : names) {
            boolean node = rules.graph().nodes().containsKey(id);
            if (live.contains(id) || !node) {
                row("value", id, values.get(id), withValues && node).ifPresent(findings::add);
            }
        }
        for (String id : rules.order()) {
            boolean needed = !rules.forward() || rules.graph().nodes().containsKey(id);
            row(rules.column(), id, derivatives.get(id), needed).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<TraceFinding> row(String column, String id, @Nullable TraceRow row, boolean needed) {
        if (row == null) {
            return needed ? Optional.of(TraceFinding.of(column, id, Kind.MISSING)) : Optional.empty();
        }
        TraceFinding finding = finding(column, id, row);
        return needed || !finding.isGood() ? Optional.of(finding) : Optional.empty();
    }

    private TraceFinding finding(String column, String id, TraceRow row) {
        boolean value = column.equals("value");
        Optional<List<BigDecimal>> truth = at(point -> (value ? point.values() : point.trueRows()).get(id));
        List<Optional<List<BigDecimal>>> own = value ? ownValue(id) : ownDerivative(id);
        if (truth.isEmpty() && own.stream().allMatch(Optional::isEmpty)) {
            keep(value, id, row.isRead() ? row.readings().get(0) : List.of());
            return TraceFinding.of(column, id, Kind.UNDEFINED);
        }
        Optional<List<BigDecimal>> expected = own.get(0).or(() -> truth);
        if (!row.isRead()) {
            boolean meansEuler = !row.euler().isEmpty() && kind(row.euler(), truth, own) != Kind.ORIGIN;
            String problem = meansEuler ? GraphMessages.TWO_READINGS : row.problem();
            return new TraceFinding(
                    column, id, Kind.ORIGIN, problem, points.get(0).shown(), shown(expected, 0), row.text());
        }
        List<Kind> kinds = row.readings().stream()
                .map(reading -> kind(reading, truth, own))
                .toList();
        boolean good = kinds.stream().anyMatch(kind -> kind != Kind.ORIGIN);
        boolean euler = !good && kind(row.euler(), truth, own) != Kind.ORIGIN;
        List<BigDecimal> actual = euler ? row.euler() : row.readings().get(good ? firstGood(kinds) : 0);
        keep(value, id, actual);
        if (kinds.get(0) == Kind.CARRIED && actual.stream().allMatch(each -> each.signum() == 0)) {
            return origin(column, id, GraphMessages.CARRIES_ZERO, truth, actual);
        }
        if (good && !kinds.contains(Kind.ORIGIN)) {
            return TraceFinding.of(column, id, kinds.get(0));
        }
        String cause = good || euler
                ? GraphMessages.TWO_READINGS
                : value ? causes.ofValue(id, actual) : causes.ofDerivative(id, actual);
        return origin(column, id, cause, expected, good || euler ? firstWrong(row, kinds) : actual);
    }

    private TraceFinding origin(
            String column, String id, String cause, Optional<List<BigDecimal>> expected, List<BigDecimal> actual) {
        int where = firstDifference(expected, actual);
        return new TraceFinding(
                column,
                id,
                Kind.ORIGIN,
                cause,
                points.get(where).shown(),
                shown(expected, where),
                Numbers.shown(actual.get(where)));
    }

    private static List<BigDecimal> firstWrong(TraceRow row, List<Kind> kinds) {
        return row.readings().get(kinds.indexOf(Kind.ORIGIN));
    }

    private static int firstGood(List<Kind> kinds) {
        int first = 0;
        while (kinds.get(first) == Kind.ORIGIN) {
            first++;
        }
        return first;
    }

    private Kind kind(
            List<BigDecimal> reading, Optional<List<BigDecimal>> truth, List<Optional<List<BigDecimal>>> own) {
        if (truth.isPresent() && meets(truth.get(), reading)) {
            return Kind.RIGHT;
        }
        return own.stream().anyMatch(each -> each.isPresent() && meets(each.get(), reading))
                ? Kind.CARRIED
                : Kind.ORIGIN;
    }

    /** A value has to follow from the student's own values of the parents. */
    private List<Optional<List<BigDecimal>>> ownValue(String id) {
        GraphNode node = rules.graph().nodes().get(id);
        return List.of(
                node == null
                        ? at(point -> point.values().get(id))
                        : at(point -> rules.locals().value(node, point.ownValues())));
    }

    /** A derivative has to follow from the student's own rows, be it with the student's own values or with the right ones. */
    private List<Optional<List<BigDecimal>>> ownDerivative(String id) {
        return List.of(
                at(point -> rules.derivative(id, point.ownValues(), point.ownRows())),
                at(point -> rules.derivative(id, point.values(), point.ownRows())),
                at(point -> rules.derivative(id, point.ownValues(), point.trueRows())));
    }

    /** Puts a row in the place of the right one, for the rows behind it. */
    private void keep(boolean value, String id, List<BigDecimal> numbers) {
        for (int i = 0; i < numbers.size(); i++) {
            TracePoint point = points.get(i);
            (value ? point.ownValues() : point.ownRows()).put(id, numbers.get(i));
        }
    }

    private Optional<List<BigDecimal>> at(Function<TracePoint, @Nullable BigDecimal> number) {
        List<BigDecimal> numbers = new ArrayList<>();
        try {
            for (TracePoint point : points) {
                BigDecimal found = number.apply(point);
                if (found == null) {
                    return Optional.empty();
                }
                numbers.add(found);
            }
        } catch (UndefinedValueException e) {
            return Optional.empty();
        }
        return Optional.of(numbers);
    }

    /** Tells whether there are numbers at every point and they agree. */
    private boolean meets(List<BigDecimal> expected, List<BigDecimal> actual) {
        if (expected.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!limit.meets(expected.get(i), actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    private int firstDifference(Optional<List<BigDecimal>> expected, List<BigDecimal> actual) {
        for (int i = 0; i < points.size(); i++) {
            if (expected.isPresent() && !limit.meets(expected.get().get(i), actual.get(i))) {
                return i;
            }
        }
        return 0;
    }

    private static String shown(Optional<List<BigDecimal>> numbers, int point) {
        return numbers.map(each -> Numbers.shown(each.get(point))).orElse("no value");
    }
}
