package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.assignment.CaseDrawer;
import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Trees;
import io.github.exactgrader.intake.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The checks for the JSON answers of an assignment, one for each field that has one. */
public final class AnswerChecks {

    private final Assignment assignment;
    private final Key key;
    private final CaseDrawer drawer;
    private final FollowChecks follows;
    private final Map<String, AnswerCheck> plain = new ConcurrentHashMap<>();

    /**
     * Prepares the checks.
     *
     * @param assignment its public side
     * @param key its staff side
     */
    public AnswerChecks(Assignment assignment, Key key) {
        this.assignment = assignment;
        this.key = key;
        this.drawer = new CaseDrawer(key.secret(), assignment.id());
        this.follows = new FollowChecks(assignment, key, drawer, this::plain);
    }

    /**
     * Returns the check of a field. Where an answer is wrong, it looks for misconceptions and for earlier answers that it
     * follows from. It may be used by several threads, and remembers what it found.
     *
     * @param field of the assignment, of any kind but java
     * @throws AssignmentException if the key's entry makes no sense for the field
     */
    public AnswerCheck of(Field field) {
        return new RememberedCheck(follows.around(field, plain(field)));
    }

    private AnswerCheck plain(Field field) {
        return plain.computeIfAbsent(field.id(), id -> new RememberedCheck(judging(field, key.of(id))));
    }

    private AnswerCheck judging(Field field, FieldKey fieldKey) {
        if (fieldKey instanceof FieldKey.Symbolic symbolic) {
            return symbolic(field, symbolic);
        }
        if (fieldKey instanceof FieldKey.Constant constant) {
            return new ConstantChecks(field, key.hints(field.id())).of(constant);
        }
        if (fieldKey instanceof FieldKey.Choice choice) {
            List<String> right = new ArrayList<>(List.of(choice.answer()));
            right.addAll(choice.also());
            return new Diagnosis(
                    new ChoiceCheck(field, right),
                    Suspects.of(choice, option -> new ChoiceCheck(field, List.of(option))),
                    List.of(),
                    (answer, result) -> result.evidence().getOrDefault("actual", answer.shown()));
        }
        if (fieldKey instanceof FieldKey.Fit fit) {
            return new ConstantChecks(field, key.hints(field.id())).of(new FitCheck(assignment, key, fit), fit);
        }
        if (fieldKey instanceof FieldKey.Graph graph) {
            return new GraphCheck(field, graph, key.secret(), assignment.id());
        }
        if (fieldKey instanceof FieldKey.Trace trace) {
            Field graphField = assignment.field(trace.graph()).orElseThrow();
            FieldKey.Graph graph = (FieldKey.Graph) key.of(trace.graph());
            return new TraceCheck(
                    field,
                    trace,
                    graphField,
                    (answer, all) -> plain(graphField).check(answer, all),
                    Trees.size(graph.answer().expr()),
                    graph.points(key.secret(), assignment.id(), graphField));
        }
        if (fieldKey instanceof FieldKey.Matrix matrix) {
            return new MatrixCheck(field, matrix, key.secret(), assignment.id());
        }
        return (answer, all) -> CheckResult.of(Verdict.NEEDS_REVIEW, Messages.NEEDS_REVIEW);
    }

    private AnswerCheck symbolic(Field field, FieldKey.Symbolic symbolic) {
        List<DrawnCase> cases = drawer.draw(field.id(), symbolic.cases());
        List<Suspect<Expr>> suspects = Suspects.of(symbolic, text -> AnswerReading.parse(field, text));
        Expr answer = symbolic.answer().expr();
        AnswerCheck check = field.kind().isSet()
                ? new SetCheck(field, symbolic, suspects, key.secret(), cases)
                : new FormulaCheck(field, answer, suspects, key.secret(), cases);
        return new KeyMutants(field, answer, key.secret(), cases).around(check, key.hints(field.id()));
    }

    /** Returns what is said of a blank. */
    public static CheckResult noAnswer() {
        return CheckResult.of(Verdict.NO_ANSWER, Messages.NO_ANSWER);
    }

    /** Returns whether an answer counts as nothing handed in. */
    public static boolean isMissing(Map<String, Answer> answers, Field field) {
        Answer answer = answers.get(field.id());
        return answer == null || answer.isBlank();
    }
}
