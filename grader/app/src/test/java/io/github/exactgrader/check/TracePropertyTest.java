package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.check.TraceFinding.Kind;
import io.github.exactgrader.intake.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random graphs: forward, reverse and differences agree; one spoilt row is the only origin. */
class TracePropertyTest {

    private static final int GRAPHS = 120;
    private static final List<String> ONE = List.of("sin", "cos", "tanh", "exp", "neg", "square");
    private static final List<String> TWO = List.of("add", "sub", "mul");
    private static final Map<String, BigDecimal> POINT =
            Map.of("x", new BigDecimal("0.7"), "w", new BigDecimal("-0.4"));

    /** A graph as JSON whose last node is the output, every node used by the ones behind it or by a last sum. */
    private static ComputationGraph random(Random random) {
        List<String> names = new ArrayList<>(List.of("x", "w"));
        StringBuilder nodes = new StringBuilder();
        int size = 3 + random.nextInt(9);
        for (int i = 0; i < size; i++) {
            String left = names.get(Math.max(0, names.size() - 1 - random.nextInt(3)));
            String right = names.get(random.nextInt(names.size()));
            String op = i % 2 == 0 ? TWO.get(random.nextInt(TWO.size())) : ONE.get(random.nextInt(ONE.size()));
            // exp after exp grows out of reach of a difference
            String kept = op.equals("exp") ? "sin" : op;
            nodes.append("n")
                    .append(i)
                    .append(" = ")
                    .append(i == 1 ? op : kept)
                    .append(' ')
                    .append(left);
            nodes.append(i % 2 == 0 ? " " + right : "").append("; ");
            names.add("n" + i);
        }
        String all = String.join(" ", names);
        return graph(nodes + "y = add " + all + " -> y");
    }

    private static ComputationGraph graph(String nodes) {
        return Objects.requireNonNull(GraphReader.read(
                        GraphSample.field("1.graph", FieldKind.GRAPH, "x w", null),
                        StructureForm.object(
                                        GraphSample.field("1.graph", FieldKind.GRAPH, "x w", null),
                                        new Answer.Structure(GraphSample.json("x w", nodes)))
                                .orElseThrow())
                .graph());
    }

    private static CountedArithmetic decimals() {
        return new CountedArithmetic(60, Work.unlimited());
    }

    private static BigDecimal output(ComputationGraph graph, BigDecimal x) {
        Map<String, BigDecimal> point = new LinkedHashMap<>(POINT);
        point.put("x", x);
        return Objects.requireNonNull(
                GraphPoint.of(graph, point, decimals()).values().get(graph.output()));
    }

    private static TraceRules rules(ComputationGraph graph, boolean forward) {
        return new TraceRules(graph, forward, "x", new LocalDerivatives(decimals()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void forwardReverseAndDifferencesAgreeOnRandomGraphs(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < GRAPHS; i++) {
            ComputationGraph graph = random(random);
            Map<String, BigDecimal> values =
                    GraphPoint.of(graph, POINT, decimals()).values();
            BigDecimal forward =
                    Objects.requireNonNull(rules(graph, true).all(values).get("y"));
            BigDecimal reverse =
                    Objects.requireNonNull(rules(graph, false).all(values).get("x"));
            BigDecimal step = new BigDecimal("1e-15");
            BigDecimal x = Objects.requireNonNull(POINT.get("x"));
            BigDecimal central = output(graph, x.add(step))
                    .subtract(output(graph, x.subtract(step)))
                    .divide(step.add(step), new java.math.MathContext(40));

            assertThat(forward.subtract(reverse).doubleValue())
                    .as(graph.toString())
                    .isCloseTo(0, within(1e-40));
            assertThat(forward.subtract(central).doubleValue())
                    .as(graph.toString())
                    .isCloseTo(0, within(1e-18));
        }
    }

    /** Recomputes the rows behind a spoilt one, as a student would who does not see the mistake. */
    private static Map<String, BigDecimal> spoilt(
            TraceRules rules, Map<String, BigDecimal> values, String wrong, BigDecimal number) {
        Map<String, BigDecimal> rows = new LinkedHashMap<>();
        for (String id : rules.order()) {
            rows.put(id, id.equals(wrong) ? number : rules.derivative(id, values, rows));
        }
        return rows;
    }

    private static Map<String, TraceRow> typed(Map<String, BigDecimal> rows) {
        Map<String, TraceRow> typed = new LinkedHashMap<>();
        rows.forEach((id, number) ->
                typed.put(id, new TraceRow(number.toString(), List.of(List.of(number)), List.of(), "")));
        return typed;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everySingleSpoiltRowIsTheOnlyOriginAndWhatFollowsIsCarried(boolean forward) {
        Random random = new Random(3);
        int carried = 0;
        for (int i = 0; i < GRAPHS; i++) {
            ComputationGraph graph = random(random);
            TraceRules rules = rules(graph, forward);
            Map<String, BigDecimal> values =
                    GraphPoint.of(graph, POINT, decimals()).values();
            Map<String, BigDecimal> right = rules.all(values);
            Map<String, TraceRow> valueRows = typed(values);
            for (String wrong : rules.order()) {
                BigDecimal number = Objects.requireNonNull(right.get(wrong)).add(new BigDecimal("0.37"));
                Map<String, BigDecimal> rows = spoilt(rules, values, wrong, number);
                Set<String> changed = new LinkedHashSet<>();
                rows.forEach((id, row) -> {
                    boolean same = row.subtract(Objects.requireNonNull(right.get(id)))
                                    .abs()
                                    .compareTo(new BigDecimal("1e-20"))
                            < 0;
                    if (!same && !id.equals(wrong)) {
                        changed.add(id);
                    }
                });

                List<TraceFinding> findings = new TraceJudge(
                                rules,
                                List.of(TracePoint.of(POINT, values, right)),
                                new Limit(new BigDecimal("1e-30"), new BigDecimal("1e-25")),
                                true)
                        .judge(valueRows, typed(rows));

                assertThat(ids(findings, Kind.ORIGIN))
                        .as(graph + " spoilt " + wrong)
                        .containsExactly(wrong);
                assertThat(ids(findings, Kind.CARRIED))
                        .as(graph + " spoilt " + wrong)
                        .isEqualTo(changed);
                carried += changed.size();
            }
        }
        assertThat(carried).as("spoilt rows have rows behind them").isGreaterThan(GRAPHS);
    }

    private static Set<String> ids(List<TraceFinding> findings, Kind kind) {
        Set<String> ids = new LinkedHashSet<>();
        findings.stream().filter(finding -> finding.kind() == kind).forEach(finding -> ids.add(finding.id()));
        return ids;
    }
}
