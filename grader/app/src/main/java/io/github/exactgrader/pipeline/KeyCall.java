package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.Key;
import io.github.exactgrader.assignment.Location;
import io.github.exactgrader.assignment.Signature;
import io.github.exactgrader.assignment.Statement;
import io.github.exactgrader.check.Outcomes;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.format.StrictJson;
import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.pipeline.KeyScript.DoesNotFit;
import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.run.Case;
import io.github.exactgrader.run.FieldCases;
import io.github.exactgrader.worker.JavaValue;
import io.github.exactgrader.worker.Step;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Calls a method of the reference solution with arguments that a person typed. */
public final class KeyCall {

    private static final Location HERE = new Location("--args", 1, 1);
    private static final String RESULT = "result";
    private static final String CALL = "call";

    private final Assignment assignment;
    private final Key key;
    private final Grader grader;
    private final KeyNumbers numbers;

    /**
     * Prepares calls.
     *
     * @param assignment declares the classes
     * @param key names the reference solution
     * @param grader runs it
     * @param numbers how many digits are wanted
     */
    public KeyCall(Assignment assignment, Key key, Grader grader, KeyNumbers numbers) {
        this.assignment = assignment;
        this.key = key;
        this.grader = grader;
        this.numbers = numbers;
    }

    /**
     * Calls the method that fits the arguments.
     *
     * @param methods overloads to choose from, at least one
     * @param args a JSON list of arguments, or {@code {"new": [..], "args": [..]}} for a method of an object
     * @return what it returned: for void, the first array it was given, as the method left it; for an object, what its
     *     methods without parameters return
     * @throws KeyRequestException if the arguments fit no overload
     * @throws UndefinedValueException if the reference returned no value
     * @throws IOException if the reference cannot be read
     */
    public KeyAnswer answer(List<Signature> methods, String args) throws IOException {
        JsonNode top = read(args);
        JsonNode arguments = top.isObject() ? top.path("args") : top;
        if (!arguments.isArray()) {
            throw new KeyRequestException("--args: expected a JSON list of the arguments, such as [[1, 10], 0.5], or"
                    + " {\"new\": [0.1], \"args\": [..]} for a method of an object, found " + args);
        }
        List<String> reasons = new ArrayList<>();
        for (Signature method : methods) {
            try {
                return call(method, top, arguments);
            } catch (DoesNotFit e) {
                reasons.add("\"" + method.declaration() + "\" " + e.getMessage());
            }
        }
        throw new KeyRequestException("--args: these arguments fit no method: " + String.join("; ", reasons));
    }

    private static JsonNode read(String args) {
        try {
            return StrictJson.forOwnFiles().read(args.getBytes(StandardCharsets.UTF_8), "--args");
        } catch (UnreadableJsonException e) {
            throw new KeyRequestException(
                    "--args: expected a JSON list such as [[1, 10], 0.5], found what is no JSON: " + args);
        }
    }

    private KeyAnswer call(Signature method, JsonNode top, JsonNode arguments) throws DoesNotFit, IOException {
        if (method.parameters().size() != arguments.size()) {
            throw new DoesNotFit("takes " + method.parameters().size() + " arguments, found " + arguments.size());
        }
        KeyScript script = new KeyScript(assignment.classes());
        String owner = method.className();
        if (!method.isStatic()) {
            if (!top.path("new").isArray()) {
                throw new DoesNotFit("is a method of an object: say how it is made, with {\"new\": [arguments of the"
                        + " constructor], \"args\": [arguments of the method]}");
            }
            owner = script.create(owner, top.path("new"));
        }
        List<String> texts = script.arguments(method, arguments);
        List<String> parts = observe(script, method, new Statement.Call(owner, method.name(), texts, HERE), texts);
        List<JavaValue> values = run(method, script.steps(method));
        if (parts.isEmpty()) {
            return KeyAnswer.of(shown(values.get(0).toJava()));
        }
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            object.put(parts.get(i), shown(values.get(i).toJava()));
        }
        return KeyAnswer.of(object);
    }

    /** Ends the script; returns the names of what it observes if the result is an object. */
    private List<String> observe(KeyScript script, Signature method, Statement.Call call, List<String> texts)
            throws DoesNotFit {
        if (method.returnType().equals("void")) {
            script.add(new Statement.Do(null, call));
            script.add(new Statement.Return(List.of(new Statement.TextItem(firstArray(method, texts), HERE))));
            return List.of();
        }
        if (!assignment.classes().containsKey(method.returnType())) {
            script.add(new Statement.Return(List.of(new Statement.CallItem(call))));
            return List.of();
        }
        List<String> parts = assignment.classes().getOrDefault(method.returnType(), List.of()).stream()
                .filter(each -> !each.isConstructor() && each.parameters().isEmpty())
                .filter(each -> !assignment.classes().containsKey(each.returnType()))
                .map(Signature::name)
                .toList();
        if (parts.isEmpty()) {
            throw new DoesNotFit("returns a " + method.returnType() + ", which has no value that can be shown");
        }
        script.add(new Statement.Do(RESULT, call));
        script.add(new Statement.Return(parts.stream()
                .<Statement.Item>map(part -> new Statement.CallItem(new Statement.Call(RESULT, part, List.of(), HERE)))
                .toList()));
        return parts;
    }

    private static String firstArray(Signature method, List<String> texts) throws DoesNotFit {
        for (int i = 0; i < texts.size(); i++) {
            if (method.parameters().get(i).type().endsWith("]")) {
                return texts.get(i);
            }
        }
        throw new DoesNotFit("returns nothing and changes no array, so there is no value to print");
    }

    private List<JavaValue> run(Signature method, List<Step> steps) throws IOException {
        CallOutcome outcome = grader.callReference(key, List.of(new FieldCases(CALL, List.of(new Case("1", steps)))))
                .getOrDefault(CALL, List.of(new CallOutcome.WorkerFailed("no result came back")))
                .get(0);
        if (outcome instanceof CallOutcome.Returned returned) {
            return returned.values();
        }
        throw new UndefinedValueException("the reference " + method.className() + "." + method.name()
                + " gave no value: " + Outcomes.describe(outcome));
    }

    private Object shown(@Nullable Object value) {
        if (value instanceof Double number) {
            return numbers.of(number);
        }
        if (value instanceof Integer || value instanceof Long) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        if (value instanceof double[] row) {
            return Arrays.stream(row).mapToObj(numbers::of).toList();
        }
        if (value instanceof double[][] rows) {
            return Arrays.stream(rows).map(this::shown).collect(Collectors.toList());
        }
        if (value instanceof int[] row) {
            return Arrays.stream(row).mapToObj(BigDecimal::valueOf).toList();
        }
        return value instanceof String text ? text : JavaValue.of(value).toString();
    }
}
