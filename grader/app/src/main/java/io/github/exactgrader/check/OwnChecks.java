package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.OwnCheck;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Symbol;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.intake.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the checks of a student's typed answers against each other and the question. None of them knows a key; those that
 * tell which answer is right are made only where the sheet says so.
 */
public final class OwnChecks {

    /** How far two values of own answers may be apart, relative to their size; roundings are far below. */
    private static final double CLOSE = 1e-9;

    private static final double[] NEARBY = {0.9, 0.99, 1.01, 1.1};

    private final OwnFormulas own;
    private final Map<String, Answer> answers;

    /**
     * Prepares the checks of one submission.
     *
     * @param assignment its sheet
     * @param answers by field id
     */
    public OwnChecks(Assignment assignment, Map<String, Answer> answers) {
        this.own = new OwnFormulas(assignment, answers);
        this.answers = Map.copyOf(answers);
    }

    /**
     * Makes a check.
     *
     * @param check of any kind but {@code laws}, which needs calls of the student's classes
     */
    public OwnOutcome make(OwnCheck check) {
        try {
            if (check instanceof OwnCheck.Same same) {
                return same(same);
            } else if (check instanceof OwnCheck.Optimum optimum) {
                return optimum(optimum);
            } else if (check instanceof OwnCheck.Range range) {
                return new OwnRange(own).make(range);
            } else if (check instanceof OwnCheck.Path path) {
                return new OwnPath(own).make(path);
            } else if (check instanceof OwnCheck.Slope slope) {
                return slope(slope);
            } else if (check instanceof OwnCheck.Rows rows) {
                return rows(rows);
            }
            throw new IllegalArgumentException("laws are judged by LawTests");
        } catch (UndefinedValueException e) {
            return OwnOutcome.undecided(check, OwnMessages.undecided(String.valueOf(e.getMessage())));
        }
    }

    private OwnOutcome same(OwnCheck.Same check) {
        Optional<Expr> claimed = own.expr(check.field());
        Optional<Expr> of = own.expr(check.of());
        boolean isThere =
                check.at().values().stream().allMatch(id -> own.expr(id).isPresent());
        if (claimed.isEmpty() || of.isEmpty() || !isThere) {
            return OwnOutcome.blank(check);
        }
        for (Map<String, Value<Double>> point : own.points(check.of())) {
            Map<String, Value<Double>> outer =
                    OwnFormulas.without(point, check.at().keySet());
            Map<String, Value<Double>> inner = outer;
            for (Map.Entry<String, String> entry : check.at().entrySet()) {
                double value = OwnFormulas.value(own.expr(entry.getValue()).orElseThrow(), outer);
                inner = OwnFormulas.with(inner, entry.getKey(), value);
            }
            double left = OwnFormulas.value(claimed.get(), outer);
            double right = OwnFormulas.value(of.get(), inner);
            if (Math.abs(left - right) > CLOSE * (1 + Math.abs(left) + Math.abs(right))) {
                return OwnOutcome.fails(check, OwnMessages.differs(inner, check.field(), left, check.of(), right));
            }
        }
        return OwnOutcome.holds(check);
    }

    private OwnOutcome optimum(OwnCheck.Optimum check) {
        Optional<Expr> claimed = own.expr(check.field());
        Optional<Expr> of = own.expr(check.of());
        if (claimed.isEmpty() || of.isEmpty()) {
            return OwnOutcome.blank(check);
        }
        for (Map<String, Value<Double>> point : own.points(check.of())) {
            Map<String, Value<Double>> outer = OwnFormulas.without(point, List.of(check.variable()));
            double best = OwnFormulas.value(claimed.get(), outer);
            double value = Math.abs(OwnFormulas.value(of.get(), OwnFormulas.with(outer, check.variable(), best)));
            for (double factor : NEARBY) {
                double nearby = best * factor;
                double other = Math.abs(OwnFormulas.value(of.get(), OwnFormulas.with(outer, check.variable(), nearby)));
                if (other < value - CLOSE * (1 + value)) {
                    return OwnOutcome.fails(
                            check,
                            OwnMessages.notSmallest(outer, check.of(), check.variable(), best, value, nearby, other));
                }
            }
        }
        return OwnOutcome.holds(check);
    }

    private OwnOutcome slope(OwnCheck.Slope check) {
        Optional<Expr> claimed = own.expr(check.field());
        Optional<Expr> function = Optional.ofNullable(check.function())
                .map(formula -> formula.expr())
                .or(() -> Optional.ofNullable(check.of()).flatMap(own::expr));
        if (claimed.isEmpty() || function.isEmpty()) {
            return OwnOutcome.blank(check);
        }
        for (Map<String, Value<Double>> point : own.points(check.field())) {
            double x = OwnFormulas.value(new Symbol(check.variable()), point);
            CentralDifference difference = CentralDifference.of(
                    at -> OwnFormulas.value(function.get(), OwnFormulas.with(point, check.variable(), at)), x);
            double slope = OwnFormulas.value(claimed.get(), point);
            if (!difference.allows(slope)) {
                return OwnOutcome.fails(check, OwnMessages.otherSlope(point, check.field(), slope, difference.slope()));
            }
        }
        return OwnOutcome.holds(check);
    }

    private OwnOutcome rows(OwnCheck.Rows check) {
        Field field = own.field(check.field());
        Field graph = own.field(check.trace().graph());
        if (own.answer(check.field()).isEmpty() || own.answer(graph.id()).isEmpty()) {
            return OwnOutcome.blank(check);
        }
        // The graph itself is not judged here: whatever it computes, the rows have to follow from it.
        AnswerCheck anyGraph = (answer, all) -> CheckResult.of(Verdict.CORRECT, "");
        CheckResult result = new TraceCheck(field, check.trace(), graph, anyGraph, 0, List.of())
                .check(own.answer(check.field()).orElseThrow(), answers);
        return switch (result.verdict()) {
            case CORRECT -> OwnOutcome.holds(check);
            case PARTLY_CORRECT, WRONG_ANSWER -> OwnOutcome.fails(check, result.message());
            case INVALID_ANSWER, NOT_JUDGED -> OwnOutcome.blank(check);
            default -> OwnOutcome.undecided(check, result.message());
        };
    }
}
