package io.github.exactgrader.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A method or constructor that students write.
 *
 * @param className its class, in the default package
 * @param name of the method; the class name itself for a constructor
 * @param isStatic whether it is called without an object
 * @param returnType as Java source writes it; empty for a constructor
 * @param parameters in order
 */
public record Signature(
        String className, String name, boolean isStatic, String returnType, List<Parameter> parameters) {

    private static final Pattern METHOD = Pattern.compile("(static\\s+)?(\\S.*?)\\s+(\\w+)\\s*\\((.*)\\)");
    private static final Pattern CONSTRUCTOR = Pattern.compile("(\\w+)\\s*\\((.*)\\)");
    private static final Pattern PARAMETER = Pattern.compile("(\\S.*?)\\s+(\\w+)");

    public Signature {
        parameters = List.copyOf(parameters);
    }

    /**
     * A parameter.
     *
     * @param type as Java source writes it, e.g. {@code UnaryOperator<double[]>}
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

    static Signature parse(String className, YamlNode node) {
        String text = node.text().strip();
        Matcher constructor = CONSTRUCTOR.matcher(text);
        if (constructor.matches()) {
            if (!constructor.group(1).equals(className)) {
                throw node.error("a constructor of " + className + " must be called " + className + ", found \""
                        + constructor.group(1) + "\"; a method needs a return type in front");
            }
            return new Signature(className, className, false, "", parameters(constructor.group(2), node));
        }
        Matcher method = METHOD.matcher(text);
        if (!method.matches()) {
            throw node.error(
                    "expected a Java signature such as \"static double rate(double a)\", found \"" + text + "\"");
        }
        return new Signature(
                className,
                method.group(3),
                method.group(1) != null,
                method.group(2),
                parameters(method.group(4), node));
    }

    private static List<Parameter> parameters(String list, YamlNode node) {
        List<Parameter> parameters = new ArrayList<>();
        for (String part : splitOutsideAngles(list)) {
            Matcher parameter = PARAMETER.matcher(part.strip());
            if (!parameter.matches()) {
                throw node.error("expected a parameter such as \"double a\", found \"" + part.strip() + "\"");
            }
            parameters.add(new Parameter(parameter.group(1).replace(" ", ""), parameter.group(2)));
        }
        return parameters;
    }

    private static List<String> splitOutsideAngles(String list) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (c == '<') {
                depth++;
            } else if (c == '>') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(list.substring(start, i));
                start = i + 1;
            }
        }
        if (!list.substring(start).isBlank()) {
            parts.add(list.substring(start));
        }
        return parts;
    }
}
