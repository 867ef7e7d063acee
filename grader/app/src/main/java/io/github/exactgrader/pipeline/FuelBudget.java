package io.github.exactgrader.pipeline;

import io.github.exactgrader.check.CheckResult;
import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.run.CaseResult;
import io.github.exactgrader.run.FieldCases;
import io.github.exactgrader.run.FieldResult;
import io.github.exactgrader.run.RunResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much fuel each field answered by a method has: at least {@value #LEAST} units, and at least {@value #TIMES_REFERENCE}
 * times what the reference solution used for the same cases.
 *
 * @param units by field
 */
record FuelBudget(Map<String, Long> units) {

    /** What a field has whose reference is cheap or not known. */
    static final long LEAST = 200_000_000;

    private static final long TIMES_REFERENCE = 50;

    FuelBudget {
        units = Map.copyOf(units);
    }

    /** Returns the budgets that follow from a run of the reference solution. */
    static FuelBudget of(RunResult reference) {
        Map<String, Long> units = new HashMap<>();
        reference.fields().forEach(field -> units.put(field.field(), TIMES_REFERENCE * field.fuel()));
        return new FuelBudget(units);
    }

    /** Returns the units that a field has. */
    long of(String field) {
        return Math.max(LEAST, units.getOrDefault(field, LEAST));
    }

    /** Returns the same cases, each field with its fuel. */
    List<FieldCases> fill(List<FieldCases> fields) {
        return fields.stream()
                .map(each -> new FieldCases(each.field(), each.cases(), of(each.field())))
                .toList();
    }

    /** Adds what the code used to a finding, if that is the same in every run. */
    CheckResult told(CheckResult result, FieldResult run) {
        boolean counted = run.cases().stream().map(CaseResult::outcome).allMatch(FuelBudget::endsTheSame);
        return counted && run.fuel() > 0
                ? result.with(CheckResult.FUEL, run.fuel() + " of " + of(run.field()))
                : result;
    }

    private static boolean endsTheSame(CallOutcome outcome) {
        if (outcome instanceof CallOutcome.Threw threw) {
            return !threw.type().equals(CallOutcome.STACK_OVERFLOW);
        }
        return outcome instanceof CallOutcome.Returned
                || outcome instanceof CallOutcome.Missing
                || outcome instanceof CallOutcome.WrongType
                || outcome instanceof CallOutcome.OutOfFuel;
    }
}
