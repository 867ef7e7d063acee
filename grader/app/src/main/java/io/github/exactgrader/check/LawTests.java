package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.Formula;
import io.github.exactgrader.assignment.OwnCheck;
import io.github.exactgrader.assignment.ScriptCompiler;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.run.Case;
import io.github.exactgrader.run.FieldCases;
import io.github.exactgrader.run.FieldResult;
import io.github.exactgrader.worker.JavaValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Laws that the results of a student's classes have to meet: the calls to make, and the judgement of what came back. */
public final class LawTests {

    private final Assignment assignment;

    /**
     * Prepares the laws of a sheet.
     *
     * @param assignment its public side
     */
    public LawTests(Assignment assignment) {
        this.assignment = assignment;
    }

    /** Returns the calls of some laws, each with a time limit of its own. */
    public List<FieldCases> cases(List<OwnCheck.Laws> laws) {
        List<FieldCases> cases = new ArrayList<>();
        for (OwnCheck.Laws each : laws) {
            String name = each.says();
            cases.add(new FieldCases(
                    name,
                    List.of(new Case(
                            name, ScriptCompiler.compile(assignment.classes(), each.script(), each.inputs())))));
        }
        return cases;
    }

    /**
     * Judges what came back.
     *
     * @param laws as given to {@link #cases}
     * @param results one for each, in the same order
     */
    public List<OwnOutcome> judge(List<OwnCheck.Laws> laws, List<FieldResult> results) {
        List<OwnOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < laws.size(); i++) {
            CallOutcome outcome = results.get(i).cases().stream()
                    .findFirst()
                    .map(result -> result.outcome())
                    .orElse(new CallOutcome.WorkerFailed("no case"));
            outcomes.add(judge(laws.get(i), outcome));
        }
        return outcomes;
    }

    private static OwnOutcome judge(OwnCheck.Laws laws, CallOutcome outcome) {
        if (NotAnsweredYet.isThrownBy(outcome) || outcome instanceof CallOutcome.Missing) {
            return OwnOutcome.blank(laws);
        }
        if (outcome.isOurs()) {
            return OwnOutcome.undecided(laws, Outcomes.message(outcome));
        }
        if (!(outcome instanceof CallOutcome.Returned returned)) {
            String told = outcome instanceof CallOutcome.Threw
                    ? "Your code " + Outcomes.describe(outcome) + "."
                    : Outcomes.message(outcome);
            return OwnOutcome.fails(laws, told);
        }
        return judge(laws, returned.values());
    }

    private static OwnOutcome judge(OwnCheck.Laws laws, List<JavaValue> returned) {
        Map<String, Value<Double>> results = new LinkedHashMap<>();
        for (int i = 0; i < laws.names().size() && i < returned.size(); i++) {
            Optional<Value<Double>> value = JavaNumbers.value(List.of(returned.get(i)));
            if (value.isEmpty()) {
                return OwnOutcome.fails(laws, OwnMessages.noNumbers());
            }
            results.put(laws.names().get(i), value.get());
        }
        Map<String, Value<Double>> all = new LinkedHashMap<>(laws.inputs().values());
        all.putAll(results);
        for (Formula law : laws.holds()) {
            if (!holds(law, all)) {
                return OwnOutcome.fails(laws, OwnMessages.lawBroken(law.text(), results));
            }
        }
        return OwnOutcome.holds(laws);
    }

    private static boolean holds(Formula law, Map<String, Value<Double>> values) {
        try {
            return OwnFormulas.at(values).holds(law.expr());
        } catch (UndefinedValueException e) {
            return false;
        }
    }
}
