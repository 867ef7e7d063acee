package io.github.exactgrader.run;

import io.github.exactgrader.worker.Argument;
import io.github.exactgrader.worker.Step;
import java.util.ArrayList;
import java.util.List;

/** Short forms for the scripts of tests. */
final class Scripts {

    private Scripts() {}

    static double[] array(double... values) {
        return values;
    }

    static Step observe(String name) {
        return new Step.Observe(new Argument.Variable(name));
    }

    /** Calls a static method of class Honest and observes the result; types and arguments alternate. */
    static List<Step> call(String method, String returnType, Object... typesAndArguments) {
        return List.of(
                new Step.Invoke(
                        "result",
                        null,
                        "Honest",
                        method,
                        types(typesAndArguments),
                        returnType,
                        arguments(typesAndArguments)),
                observe("result"));
    }

    static Step construct(String name, String className, Object... typesAndArguments) {
        return new Step.Construct(name, className, types(typesAndArguments), arguments(typesAndArguments));
    }

    static Step on(
            String name,
            String target,
            String className,
            String method,
            String returnType,
            Object... typesAndArguments) {
        return new Step.Invoke(
                name, target, className, method, types(typesAndArguments), returnType, arguments(typesAndArguments));
    }

    private static List<String> types(Object... typesAndArguments) {
        List<String> types = new ArrayList<>();
        for (int i = 0; i < typesAndArguments.length; i += 2) {
            types.add((String) typesAndArguments[i]);
        }
        return types;
    }

    private static List<Argument> arguments(Object... typesAndArguments) {
        List<Argument> arguments = new ArrayList<>();
        for (int i = 1; i < typesAndArguments.length; i += 2) {
            Object each = typesAndArguments[i];
            arguments.add(each instanceof Argument argument ? argument : Argument.literal(each));
        }
        return arguments;
    }
}
