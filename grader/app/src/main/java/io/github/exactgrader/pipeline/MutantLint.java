package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKey;
import io.github.exactgrader.check.AnswerCheck;
import io.github.exactgrader.check.ConstantProof;
import io.github.exactgrader.check.KeyProof;
import io.github.exactgrader.expr.UndefinedValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds the key of a field against its mutants and against its stated domain: no mutant passes that differs from the key, and
 * the key has a value everywhere.
 */
final class MutantLint {

    private final Field field;
    private final FieldKey fieldKey;
    private final AnswerCheck check;
    private final List<LintFinding> findings = new ArrayList<>();

    /**
     * Prepares the look.
     *
     * @param check of the field
     */
    MutantLint(Field field, FieldKey fieldKey, AnswerCheck check) {
        this.field = field;
        this.fieldKey = fieldKey;
        this.check = check;
    }

    /** Returns what is wrong with the tolerance of a number or list. */
    List<LintFinding> findings() {
        List<KeyProof.Passing> passing = new ConstantProof(field, check).passing(fieldKey);
        if (!passing.isEmpty()) {
            KeyProof.Passing first = passing.get(0);
            String message =
                    LintMessages.toleranceReaches(field.id(), first.answer(), first.says(), passing.size() - 1);
            findings.add(new LintFinding(fieldKey.location(), message));
        }
        return findings;
    }

    /**
     * Returns what is wrong with the cases and the domain of a formula or set.
     *
     * @param symbolic the key
     * @param proof points of the domain
     */
    List<LintFinding> findings(FieldKey.Symbolic symbolic, KeyProof proof) {
        List<KeyProof.Passing> passing = proof.passing(check);
        if (!passing.isEmpty()) {
            KeyProof.Passing first = passing.get(0);
            String message =
                    LintMessages.mutantPasses(field.id(), first.answer(), first.says(), first.at(), passing.size() - 1);
            findings.add(new LintFinding(symbolic.answer().location(), message));
        }
        proof.undefined()
                .or(() -> undefinedEnd(symbolic))
                .ifPresent(at -> findings.add(new LintFinding(
                        symbolic.answer().location(),
                        LintMessages.undefined(field.id(), symbolic.answer().text(), at))));
        return findings;
    }

    /**
     * Returns what is wrong with the tolerance of a method that answers a formula.
     *
     * @param symbolic the key
     * @param passing mutants that a method may return
     */
    static List<LintFinding> method(Field field, FieldKey.Symbolic symbolic, List<KeyProof.Passing> passing) {
        if (passing.isEmpty()) {
            return List.of();
        }
        KeyProof.Passing first = passing.get(0);
        String limits = "atol " + symbolic.tolerance().atol().text() + ", rtol "
                + symbolic.tolerance().rtol().text();
        return List.of(new LintFinding(
                symbolic.answer().location(),
                LintMessages.methodMutantPasses(field.id(), first.answer(), first.says(), limits, passing.size() - 1)));
    }

    /** Returns parameters of the domain for which an end of a set has no value. */
    private Optional<String> undefinedEnd(FieldKey.Symbolic symbolic) {
        String variable = field.variable();
        if (variable == null) {
            return Optional.empty();
        }
        for (DrawnCase point : KeyProof.domain(field)) {
            try {
                SetBoundaries.of(symbolic.answer().expr(), new CasePoint(field, point).values(), variable);
            } catch (UndefinedValueException e) {
                if (!e.isBeyondLimits()) {
                    return Optional.of(CasePoint.shown(point));
                }
            }
        }
        return Optional.empty();
    }
}
