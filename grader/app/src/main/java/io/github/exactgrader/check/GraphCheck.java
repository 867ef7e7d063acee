package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Substitution;
import io.github.exactgrader.expr.Symbol;
import io.github.exactgrader.expr.TextPrinter;
import io.github.exactgrader.expr.Trees;
import io.github.exactgrader.expr.VectorLiteral;
import io.github.exactgrader.intake.Answer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Judges a computational graph: it has to compute the function of the key, with enough internal nodes and with nothing left
 * over. A graph of the right function that is wanting in form earns {@link #SHARE_OF_THE_FUNCTION}: the function is one
 * half of what is asked, taking it apart the other.
 */
final class GraphCheck implements AnswerCheck {

    /** What the right function earns in a graph that has too few internal nodes, or nodes of no use. */
    static final BigDecimal SHARE_OF_THE_FUNCTION = new BigDecimal("0.5");

    /** An answer of a person needs far less; together with the limits of {@link GraphReader} under 0.2 s. */
    static final long MOST_WORK = 250_000;

    private static final int POINTS_FOR_SAMENESS = 3;
    private static final int SAME_DIGITS = 40;
    private static final int LONGEST_FORMULA = 300;

    private final Field field;
    private final FieldKey.Graph key;
    private final FormulaPoints points;
    private final GraphEquivalence equivalence;
    private final FormulaEquivalence asFormulas;
    private final NumericEquivalence misconceptions;
    private final FormulaValues expected;
    private final List<Suspect<FormulaValues>> suspects;

    /**
     * Creates the check.
     *
     * @param field of kind graph
     * @param key its entry
     * @param secret of the key
     * @param assignment id of the assignment
     */
    GraphCheck(Field field, FieldKey.Graph key, String secret, String assignment) {
        this.field = field;
        this.key = key;
        this.points = FormulaPoints.of(field, secret, key.points(secret, assignment, field));
        this.equivalence = new GraphEquivalence(points);
        this.asFormulas = new FormulaEquivalence(onDomain(field, key), secret, points);
        this.misconceptions = new NumericEquivalence(points);
        this.expected = authors(key.answer().expr());
        this.suspects = Suspects.of(key, text -> authors(AnswerReading.parse(field, text)));
    }

    /** The domain of a graph stands in the key. */
    private static Field onDomain(Field field, FieldKey.Graph key) {
        return new Field(
                field.id(),
                field.kind(),
                field.points(),
                field.ask(),
                field.hint(),
                field.symbols(),
                key.domain() == null ? field.domain() : key.domain().text(),
                field.variable(),
                field.given(),
                field.options(),
                field.size(),
                field.mode(),
                field.call(),
                field.location());
    }

    private FormulaValues authors(Expr formula) {
        return new FormulaValues(formula, points, Work.unlimited());
    }

    @Override
    public CheckResult check(Answer answer, Map<String, Answer> all) {
        Optional<JsonNode> top = StructureForm.object(field, answer);
        if (top.isEmpty()) {
            return CheckResult.of(Verdict.INVALID_ANSWER, StructureForm.refusal(field, answer));
        }
        GraphReading reading = GraphReader.read(field, top.get());
        ComputationGraph graph = reading.graph();
        CheckResult result = graph == null
                ? CheckResult.of(reading.cyclic() ? Verdict.WRONG_ANSWER : Verdict.INVALID_ANSWER, reading.told())
                : judge(graph);
        return result.with("key", TextPrinter.print(key.answer().expr()));
    }

    private CheckResult judge(ComputationGraph graph) {
        List<Expr> formulas = new ArrayList<>();
        graph.order().forEach(node -> formulas.add(node.formula()));
        Optional<Integer> digits = Precision.of(key.answer().expr(), new VectorLiteral(formulas));
        if (digits.isEmpty()) {
            return EquivalenceResult.of(new Equivalence.Undecided(Messages.MANY_DIGITS));
        }
        GraphValues values = new GraphValues(graph, points, Work.of(MOST_WORK));
        try {
            Optional<Expr> formula = formula(graph);
            CheckResult result = EquivalenceResult.of(
                    formula.isPresent()
                            ? asFormulas.compare(expected, asFormulas.students(formula.get()), digits.get())
                            : equivalence.compare(expected, values, digits.get()));
            if (result.verdict() == Verdict.CORRECT) {
                return form(graph, values, digits.get(), result);
            }
            CheckResult told = result.message().startsWith(Messages.WRONG_FORMULA)
                    ? result.saying(GraphMessages.WRONG_FUNCTION)
                    : result;
            return Diagnosis.explained(
                    told, suspects, suspect -> misconceptions.same(suspect.wrong(), values, digits.get()));
        } catch (Work.TooMuchWorkException e) {
            return EquivalenceResult.of(new Equivalence.Undecided(String.valueOf(e.getMessage())));
        }
    }

    /** Returns what a graph computes as one formula, if that is of fair length. */
    private static Optional<Expr> formula(ComputationGraph graph) {
        Map<String, Expr> formulas = new LinkedHashMap<>();
        graph.inputs().forEach((id, symbol) -> formulas.put(id, new Symbol(symbol)));
        for (GraphNode node : graph.order()) {
            Expr whole = Substitution.of(node.formula(), formulas);
            if (Trees.size(whole) > LONGEST_FORMULA) {
                return Optional.empty();
            }
            formulas.put(node.id(), whole);
        }
        return Optional.of(Objects.requireNonNull(formulas.get(graph.output())));
    }

    /** Looks at the form of a graph that computes the right function. */
    private CheckResult form(ComputationGraph graph, GraphValues values, int digits, CheckResult right) {
        List<String> wanting = new ArrayList<>();
        int internal = internal(graph, values, digits);
        if (internal < key.internal()) {
            wanting.add(GraphMessages.fewInternal(internal, key.internal()));
        }
        if (!graph.dead().isEmpty()) {
            wanting.add(GraphMessages.dead(graph.dead()));
        }
        CheckResult result = wanting.isEmpty()
                ? right
                : new CheckResult(
                        Verdict.PARTLY_CORRECT,
                        SHARE_OF_THE_FUNCTION,
                        null,
                        null,
                        String.join(" ", wanting),
                        right.evidence());
        return result.with("internal nodes", String.valueOf(internal));
    }

    /**
     * Counts the nodes with a value of their own that the output needs: neither constant, nor that of an input, the output or
     * another node.
     * Nodes that compute the same by another formula count once.
     */
    private int internal(ComputationGraph graph, GraphValues values, int digits) {
        Set<List<BigDecimal>> taken = new LinkedHashSet<>();
        graph.inputs().keySet().forEach(input -> taken.add(picture(input, values, digits)));
        taken.add(picture(graph.output(), values, digits));
        Set<String> live = graph.live();
        int internal = 0;
        for (String id : graph.nodes().keySet()) {
            if (live.contains(id)) {
                List<BigDecimal> picture = picture(id, values, digits);
                boolean constant = picture.stream().distinct().count() == 1;
                boolean counts = !constant && taken.add(picture) && values.isUsed(id, POINTS_FOR_SAMENESS, digits);
                internal += counts ? 1 : 0;
            }
        }
        return internal;
    }

    private static List<BigDecimal> picture(String id, GraphValues values, int digits) {
        List<BigDecimal> picture = new ArrayList<>();
        for (int point = 0; point < POINTS_FOR_SAMENESS; point++) {
            BigDecimal value = values.nodes(point, digits).values().get(id);
            picture.add(
                    value == null
                            ? BigDecimal.ZERO
                            : value.round(new MathContext(SAME_DIGITS)).stripTrailingZeros());
        }
        return picture;
    }
}
