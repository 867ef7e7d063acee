package io.github.exactgrader.worker;

import java.util.List;

/**
 * One line of a script of calls. Types are named as Java source names them ({@code "double[]"}, {@code "Dual"}), those of
 * the JDK in full and without type arguments ({@code "java.util.function.UnaryOperator"}).
 */
public sealed interface Step {

    /**
     * Binds a name to a value.
     *
     * @param name the variable
     * @param value its value
     */
    record Let(String name, Argument value) implements Step {}

    /**
     * Calls a constructor and keeps the object.
     *
     * @param name the variable for the object
     * @param className the student's class
     * @param parameterTypes of the constructor
     * @param arguments one for each parameter
     */
    record Construct(String name, String className, List<String> parameterTypes, List<Argument> arguments)
            implements Step {

        /** Copies the lists and checks that they fit. */
        public Construct {
            parameterTypes = List.copyOf(parameterTypes);
            arguments = List.copyOf(arguments);
            requireSameSize(parameterTypes, arguments);
        }
    }

    /**
     * Calls a method.
     *
     * @param name the variable for the result, or null if it is not kept
     * @param target the variable with the object, or null for a static call
     * @param className the student's class
     * @param method its name
     * @param parameterTypes of the method
     * @param returnType what the result is converted to; {@code "void"} for none
     * @param arguments one for each parameter
     */
    record Invoke(
            String name,
            String target,
            String className,
            String method,
            List<String> parameterTypes,
            String returnType,
            List<Argument> arguments)
            implements Step {

        /** Copies the lists and checks that they fit. */
        public Invoke {
            parameterTypes = List.copyOf(parameterTypes);
            arguments = List.copyOf(arguments);
            requireSameSize(parameterTypes, arguments);
        }
    }

    /**
     * Copies a value out as the next result of the script.
     *
     * @param argument what to look at
     */
    record Observe(Argument argument) implements Step {}

    private static void requireSameSize(List<String> parameterTypes, List<Argument> arguments) {
        if (parameterTypes.size() != arguments.size()) {
            throw new IllegalArgumentException(
                    "expected as many arguments as parameter types " + parameterTypes + ", found " + arguments.size());
        }
    }
}
