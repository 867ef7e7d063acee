package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.assignment.Formula;
import io.github.exactgrader.assignment.Location;
import io.github.exactgrader.assignment.Misconception;
import io.github.exactgrader.assignment.Vocabularies;
import io.github.exactgrader.check.CheckResult;
import io.github.exactgrader.check.MethodTests;
import io.github.exactgrader.check.Outcomes;
import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.run.CallOutcome.Returned;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at a field that a Java method answers: the reference solution passes its own cases twice, agrees with the formula
 * of the field where there is one, and is told from every misconception.
 */
final class MethodLint {

    private final Field field;
    private final FieldKey fieldKey;
    private final MethodTests tests;
    private final List<DrawnCase> drawn;
    private final List<LintFinding> findings = new ArrayList<>();

    MethodLint(Field field, FieldKey fieldKey, MethodTests tests) {
        this.field = field;
        this.fieldKey = fieldKey;
        this.tests = tests;
        this.drawn = tests.drawn(field.id());
    }

    /**
     * Looks at the field.
     *
     * @param first what the reference returned, one outcome for each case
     * @param second what it returned when it ran again
     */
    List<LintFinding> findings(List<CallOutcome> first, List<CallOutcome> second) {
        if (returned(first) && steady(first, second)) {
            List<Returned> expected = first.stream().map(Returned.class::cast).toList();
            formula(expected);
            misconceptions(expected);
        }
        return findings;
    }

    private boolean returned(List<CallOutcome> outcomes) {
        List<Location> places = CaseLint.places(fieldKey);
        for (int i = 0; i < drawn.size(); i++) {
            if (!(outcomes.get(i) instanceof Returned)) {
                add(
                        places.get(i),
                        LintMessages.referenceFailed(
                                field.id(), drawn.get(i).id(), Outcomes.describe(outcomes.get(i))));
            }
        }
        return findings.isEmpty();
    }

    private boolean steady(List<CallOutcome> first, List<CallOutcome> second) {
        List<Location> places = CaseLint.places(fieldKey);
        for (int i = 0; i < drawn.size(); i++) {
            if (!first.get(i).equals(second.get(i))) {
                add(
                        places.get(i),
                        LintMessages.referenceUnsteady(
                                field.id(),
                                drawn.get(i).id(),
                                Outcomes.describe(first.get(i)),
                                Outcomes.describe(second.get(i))));
                return false;
            }
        }
        CheckResult own = tests.judge(field.id(), first, second);
        if (own.verdict() != Verdict.CORRECT) {
            add(
                    fieldKey.location(),
                    LintMessages.keyRefused(field.id(), method(), own.verdict().id(), own.message()));
        }
        return true;
    }

    /** The second proof of the key: the formula at the drawn inputs, held against what the method returned for them. */
    private void formula(List<Returned> expected) {
        Optional<Formula> key = keyFormula();
        if (key.isEmpty()) {
            return;
        }
        Formula answer = key.get();
        List<CallOutcome> computed = computed(answer.expr(), expected);
        CheckResult result = tests.judge(field.id(), List.copyOf(expected), computed);
        if (result.verdict() != Verdict.CORRECT) {
            Map<String, String> evidence = result.evidence();
            String returned =
                    "the method returned " + evidence.get("expected") + ", the formula gives " + evidence.get("actual");
            add(
                    answer.location(),
                    LintMessages.formulaDiffers(
                            field.id(),
                            answer.text(),
                            method(),
                            evidence.getOrDefault("case", "unknown"),
                            evidence.getOrDefault("input", ""),
                            returned));
        }
    }

    private Optional<Formula> keyFormula() {
        if (fieldKey instanceof FieldKey.Symbolic symbolic) {
            return Optional.of(symbolic.answer());
        }
        return fieldKey instanceof FieldKey.Constant constant ? Optional.of(constant.answer()) : Optional.empty();
    }

    /** Returns what the formula gives in each case; where it has no value, which CaseLint tells, what is expected. */
    private List<CallOutcome> computed(Expr formula, List<Returned> expected) {
        List<CallOutcome> computed = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            try {
                computed.add(FormulaOutcome.ofKey(field, formula, drawn.get(i), expected.get(i)));
            } catch (UndefinedValueException e) {
                computed.add(expected.get(i));
            }
        }
        return computed;
    }

    private void misconceptions(List<Returned> expected) {
        Map<String, List<CallOutcome>> seen = new LinkedHashMap<>();
        for (Misconception misconception : fieldKey.misconceptions()) {
            String answer = misconception.answer();
            if (answer != null) {
                try {
                    misconception(misconception, answer, outcomes(answer, expected), expected, seen);
                } catch (SyntaxException e) {
                    throw new AssignmentException(misconception.location(), String.valueOf(e.getMessage()));
                }
            }
        }
    }

    private void misconception(
            Misconception misconception,
            String answer,
            List<CallOutcome> outcomes,
            List<Returned> expected,
            Map<String, List<CallOutcome>> seen) {
        CheckResult result = tests.judge(field.id(), List.copyOf(expected), outcomes);
        if (result.verdict() == Verdict.CORRECT && !differsInEndsOnly(outcomes, expected)) {
            add(misconception.location(), LintMessages.misconceptionWithinTolerance(field.id(), answer, limits()));
            return;
        }
        seen.forEach((other, returned) -> {
            if (fieldKey instanceof FieldKey.Java
                    && tests.judge(field.id(), returned, outcomes).verdict() == Verdict.CORRECT) {
                add(misconception.location(), LintMessages.methodsCollide(field.id(), answer, other));
            }
        });
        seen.put(answer, outcomes);
    }

    /** Methods return open intervals: whether an end belongs to a set is beyond them. */
    private boolean differsInEndsOnly(List<CallOutcome> outcomes, List<Returned> expected) {
        return field.kind() == FieldKind.SET
                && keyFormula()
                        .map(key -> computed(key.expr(), expected).equals(outcomes))
                        .orElse(false);
    }

    private List<CallOutcome> outcomes(String answer, List<Returned> expected) throws SyntaxException {
        List<CallOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            DrawnCase each = drawn.get(i);
            if (fieldKey instanceof FieldKey.Java) {
                outcomes.add(FormulaOutcome.ofDrawn(FormulaOutcome.parse(answer, each), each, expected.get(i)));
            } else {
                outcomes.add(ofField(answer, each, expected.get(i)));
            }
        }
        return outcomes;
    }

    private CallOutcome ofField(String answer, DrawnCase each, Returned like) throws SyntaxException {
        Goal goal = field.kind() == FieldKind.SET ? Goal.SET : Goal.FORMULA;
        Expr expr = new ExprParser(Vocabularies.of(field)).parse(answer, goal);
        try {
            return FormulaOutcome.ofKey(field, expr, each, like);
        } catch (UndefinedValueException e) {
            return new CallOutcome.Threw("UndefinedValueException", String.valueOf(e.getMessage()), "");
        }
    }

    private String limits() {
        if (fieldKey instanceof FieldKey.Java java) {
            return limits(java.tolerance().atol(), java.tolerance().rtol());
        }
        if (fieldKey instanceof FieldKey.Symbolic symbolic) {
            return limits(symbolic.tolerance().atol(), symbolic.tolerance().rtol());
        }
        return fieldKey instanceof FieldKey.Constant constant
                ? limits(constant.tolerance().atol(), constant.tolerance().rtol())
                : "";
    }

    private static String limits(Formula atol, Formula rtol) {
        return "atol " + atol.text() + ", rtol " + rtol.text();
    }

    private String method() {
        return field.methodCall()
                .map(call ->
                        call.signature().className() + "." + call.signature().name())
                .orElse(field.id());
    }

    private void add(Location location, String message) {
        findings.add(new LintFinding(location, message));
    }
}
