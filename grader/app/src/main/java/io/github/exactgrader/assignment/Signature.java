package io.github.exactgrader.assignment;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A method or constructor that students write.
 *
 * @param className its class, in the default package
 * @param name of the method; the class name itself for a constructor
 * @param isStatic whether it is called without an object
 * @param returnType as Java source writes it, without blanks; empty for a constructor
 * @param parameters in order
 */
public record Signature(
        String className, String name, boolean isStatic, String returnType, List<Parameter> parameters) {

    public Signature {
        parameters = List.copyOf(parameters);
    }

    /**
     * A parameter.
     *
     * @param type as Java source writes it, without blanks, e.g. {@code UnaryOperator<double[]>}
     * @param name its name
     */
    public record Parameter(String type, String name) {}

    /** Tells whether this is a constructor. */
    public boolean isConstructor() {
        return returnType.isEmpty();
    }

    /** Returns the declaration as a student would write it, without modifiers. */
    public String declaration() {
        String list = parameters.stream().map(p -> p.type() + " " + p.name()).collect(Collectors.joining(", "));
        return (isConstructor() ? "" : returnType + " ") + name + "(" + list + ")";
    }

    /** Returns the types of the parameters as the worker names them: see {@link #erasedReturnType}. */
    public List<String> erasedParameterTypes() {
        return parameters.stream().map(parameter -> erased(parameter.type())).toList();
    }

    /** Returns the type as the worker names it: without type arguments, types of java.util.function in full. */
    public String erasedReturnType() {
        return erased(returnType);
    }

    private static String erased(String type) {
        int angle = type.indexOf('<');
        String plain = angle < 0 ? type : type.substring(0, angle);
        return switch (plain) {
            case "DoubleUnaryOperator", "UnaryOperator", "Function", "ToDoubleFunction" ->
                "java.util.function." + plain;
            default -> plain;
        };
    }
}
