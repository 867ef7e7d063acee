package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Values;
import io.github.exactgrader.check.Outcomes;
import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.worker.JavaValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The hidden cases of a field as staff may look at them: inputs, and what the reference returned. */
public final class StudentCases {

    private StudentCases() {}

    /**
     * One case.
     *
     * @param id its number and label
     * @param inputs shown values by name
     * @param expected what the reference returned, shown
     */
    public record Shown(String id, Map<String, String> inputs, String expected) {

        /** Returns the case on one line. */
        public String text() {
            String drawn = inputs.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                    .collect(Collectors.joining(", "));
            return id + "  " + drawn + "  ->  " + expected;
        }

        /** Returns the case for JSON. */
        public Map<String, Object> facts() {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("case", id);
            facts.put("input", inputs);
            facts.put("expected", expected);
            return facts;
        }
    }

    /**
     * Returns the cases of a field.
     *
     * @param prepared the assignment, with the cases of the student
     * @param field that a method may answer
     */
    public static List<Shown> of(Prepared prepared, String field) {
        List<DrawnCase> drawn = prepared.tests().drawn(field);
        List<CallOutcome> expected = prepared.expected().getOrDefault(field, List.of());
        List<Shown> cases = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            Map<String, String> inputs = new LinkedHashMap<>();
            drawn.get(i).values().forEach((name, value) -> inputs.put(name, Values.shown(value)));
            cases.add(new Shown(drawn.get(i).id(), inputs, shown(expected.get(i))));
        }
        return cases;
    }

    private static String shown(CallOutcome outcome) {
        return outcome instanceof CallOutcome.Returned returned
                ? returned.values().stream()
                        .map((JavaValue value) -> Outcomes.shown(value))
                        .collect(Collectors.joining(", "))
                : Outcomes.describe(outcome);
    }
}
