package io.github.exactgrader.check;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.Values;
import io.github.exactgrader.check.TraceFinding.Kind;
import io.github.exactgrader.intake.Answer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Judges a trace on the student's own graph, row by row. Rows that are right or follow from the student's own rows earn
 * their share, origins of errors and missing rows do not.
 */
final class TraceCheck implements AnswerCheck {

    private static final int DIGITS = 60;
    private static final int SYMBOLIC_POINTS = 8;
    private static final int FEWEST_POINTS = 4;
    private static final int MOST_TOLD = 3;
    private static final int MOST_NODES = 40;
    private static final int MOST_ROWS = GraphReader.MOST_NODES + 20;

    /** A typed decimal has at least four significant digits; 0 may be a rounded cosine of a right angle. */
    private static final Limit TYPED = new Limit(new BigDecimal("1e-6"), new BigDecimal("5e-4"));

    private static final Limit FORMULAS = new Limit(new BigDecimal("1e-30"), new BigDecimal("1e-25"));

    private final Field field;
    private final FieldKey.Trace key;
    private final Field graphField;
    private final AnswerCheck graphCheck;
    private final int size;
    private final List<Map<String, BigDecimal>> points = new ArrayList<>();

    /**
     * Creates the check.
     *
     * @param field of kind trace
     * @param key its entry
     * @param graphField the field with the graph
     * @param graphCheck judges that graph
     * @param size how many parts the function of the key has; a wrong graph of less than half of them is not followed
     * @param drawn points of the graph's domain, for a trace of formulas
     */
    TraceCheck(
            Field field,
            FieldKey.Trace key,
            Field graphField,
            AnswerCheck graphCheck,
            int size,
            List<DrawnCase> drawn) {
        this.field = field;
        this.key = key;
        this.graphField = graphField;
        this.graphCheck = graphCheck;
        this.size = size;
        if (isNumeric()) {
            Map<String, BigDecimal> point = new LinkedHashMap<>();
            key.at().forEach((name, formula) -> point.put(name, Numbers.constant(formula.expr())));
            points.add(point);
        }
        for (DrawnCase each : isNumeric() ? List.<DrawnCase>of() : drawn.subList(0, SYMBOLIC_POINTS)) {
            Map<String, BigDecimal> point = new LinkedHashMap<>();
            each.values().forEach((name, value) -> point.put(name, Values.decimal(Values.number(value))));
            points.add(point);
        }
    }

    private boolean isNumeric() {
        return !key.at().isEmpty();
    }

    private boolean isForward() {
        return "forward".equals(field.mode());
    }

    private String column() {
        return StructureForm.column(field);
    }

    @Override
    public CheckResult check(Answer answer, Map<String, Answer> all) {
        Optional<JsonNode> top = StructureForm.object(field, answer);
        if (top.isEmpty()) {
            return CheckResult.of(Verdict.INVALID_ANSWER, StructureForm.refusal(field, answer));
        }
        JsonNode column = top.get().path(column());
        if (!column.isObject() || column.isEmpty()) {
            return CheckResult.of(
                    Verdict.INVALID_ANSWER,
                    GraphMessages.notATrace(column(), top.get().propertyNames()));
        }
        if (Math.max(column.size(), top.get().path("value").size()) > MOST_ROWS) {
            return CheckResult.of(Verdict.INVALID_ANSWER, GraphMessages.tooManyRows(MOST_ROWS));
        }
        Answer drawing = all.get(key.graph());
        if (drawing == null || drawing.isBlank()) {
            return CheckResult.of(Verdict.NOT_JUDGED, GraphMessages.noGraph(key.graph()));
        }
        ComputationGraph graph = StructureForm.object(graphField, drawing)
                .map(node -> GraphReader.read(graphField, node).graph())
                .orElse(null);
        if (graph == null) {
            return CheckResult.of(Verdict.NOT_JUDGED, GraphMessages.unreadableGraph(key.graph()));
        }
        if (graph.nodes().size() > MOST_NODES) {
            return EquivalenceResult.of(new Equivalence.Undecided(
                    GraphMessages.tooLargeToJudge(graph.nodes().size())));
        }
        boolean simpler = 2 * graph.size() < size;
        if (simpler && graphCheck.check(drawing, all).verdict() == Verdict.WRONG_ANSWER) {
            return CheckResult.of(Verdict.NOT_JUDGED, GraphMessages.tooSimpleToJudge(key.graph()));
        }
        try {
            return judge(graph, top.get());
        } catch (Work.TooMuchWorkException e) {
            return EquivalenceResult.of(new Equivalence.Undecided(String.valueOf(e.getMessage())));
        }
    }

    private CheckResult judge(ComputationGraph graph, JsonNode top) {
        CountedArithmetic arithmetic = new CountedArithmetic(DIGITS, Work.of(GraphCheck.MOST_WORK));
        TraceRules rules = new TraceRules(graph, isForward(), key.output(), new LocalDerivatives(arithmetic));
        List<TracePoint> judged = new ArrayList<>();
        @Nullable String undefined = null;
        for (Map<String, BigDecimal> inputs : points) {
            GraphPoint point = GraphPoint.of(graph, inputs, arithmetic);
            if (point.undefined() == null) {
                judged.add(TracePoint.of(inputs, point.values(), rules.all(point.values())));
            } else {
                undefined = point.undefined();
            }
        }
        if (undefined != null && judged.size() < (isNumeric() ? 1 : FEWEST_POINTS)) {
            return CheckResult.of(Verdict.NOT_JUDGED, GraphMessages.noValueInGraph(undefined));
        }
        TraceReader reader = new TraceReader(graph, judged, isNumeric(), arithmetic);
        Map<String, TraceRow> values = reader.values(top.path("value"));
        Map<String, TraceRow> derivatives = reader.derivatives(top.path(column()));
        TraceJudge judge = new TraceJudge(rules, judged, isNumeric() ? TYPED : FORMULAS, isNumeric());
        return result(judge.judge(values, derivatives), reader.unknown());
    }

    private CheckResult result(List<TraceFinding> findings, List<String> unknown) {
        List<TraceFinding> origins = of(findings, Kind.ORIGIN);
        List<String> missing =
                of(findings, Kind.MISSING).stream().map(TraceFinding::row).toList();
        int good = (int) findings.stream().filter(TraceFinding::isGood).count();
        CheckResult result;
        if (!of(findings, Kind.UNDEFINED).isEmpty()) {
            String row = of(findings, Kind.UNDEFINED).get(0).row();
            result = CheckResult.of(Verdict.NEEDS_REVIEW, GraphMessages.noDerivative(row))
                    .with("undecided", row);
        } else if (good == findings.size()) {
            result = CheckResult.of(Verdict.CORRECT, Messages.CORRECT);
        } else {
            List<String> told = origins.stream()
                    .limit(MOST_TOLD)
                    .map(each -> GraphMessages.row(each.row(), each.cause()))
                    .toList();
            result = share(good, findings.size())
                    .saying(GraphMessages.rows(good, findings.size(), told, missing, unknown));
        }
        return evidence(result, findings, origins);
    }

    private static List<TraceFinding> of(List<TraceFinding> findings, Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    /** The share is rounded down to hundredths, so that points stay short decimals. */
    private static CheckResult share(int good, int all) {
        BigDecimal share = BigDecimal.valueOf(good).divide(BigDecimal.valueOf(all), 2, RoundingMode.DOWN);
        return share.signum() == 0
                ? CheckResult.of(Verdict.WRONG_ANSWER, "")
                : new CheckResult(Verdict.PARTLY_CORRECT, share, null, null, "", Map.of());
    }

    private CheckResult evidence(CheckResult result, List<TraceFinding> findings, List<TraceFinding> origins) {
        CheckResult told = result.with(
                "rows",
                of(findings, Kind.RIGHT).size() + " right, "
                        + of(findings, Kind.CARRIED).size() + " carried, " + origins.size() + " origins, "
                        + of(findings, Kind.MISSING).size() + " missing");
        List<String> carried =
                of(findings, Kind.CARRIED).stream().map(TraceFinding::row).toList();
        if (!carried.isEmpty()) {
            told = told.with("carried", GraphMessages.names(carried));
        }
        for (int i = 0; i < Math.min(MOST_TOLD, origins.size()); i++) {
            TraceFinding origin = origins.get(i);
            String number = i == 0 ? "" : " " + (i + 1);
            told = told.with("row" + number, origin.row())
                    .with("at" + number, origin.at())
                    .with("expected" + number, origin.expected())
                    .with("actual" + number, origin.actual());
        }
        return told;
    }
}
