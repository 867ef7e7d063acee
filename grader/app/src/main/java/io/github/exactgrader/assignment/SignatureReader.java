package io.github.exactgrader.assignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the Java signatures under {@code classes}; only types that calls can pass and hand back are taken. */
final class SignatureReader {

    private static final Pattern CLASS = Pattern.compile("[A-Za-z]\\w*");
    private static final Pattern METHOD = Pattern.compile("(static\\s+)?(\\S.*?)\\s+(\\w+)\\s*\\((.*)\\)");
    private static final Pattern CONSTRUCTOR = Pattern.compile("(\\w+)\\s*\\((.*)\\)");
    private static final Pattern PARAMETER = Pattern.compile("(\\S.*?)\\s+(\\w+)");
    private static final List<String> PARAMETER_TYPES = List.of(
            "double",
            "int",
            "long",
            "boolean",
            "String",
            "double[]",
            "int[]",
            "double[][]",
            "DoubleUnaryOperator",
            "UnaryOperator<double[]>",
            "ToDoubleFunction<double[]>",
            "Function<double[],double[][]>");
    private static final List<String> RETURN_TYPES = List.of(
            "void", "double", "int", "long", "boolean", "String", "double[]", "int[]", "double[][]", "String[]");

    private final Set<String> classes;

    private SignatureReader(Set<String> classes) {
        this.classes = classes;
    }

    /** Reads the signatures of every class. */
    static Map<String, List<Signature>> read(YamlNode node) {
        Map<String, YamlNode> entries = node.entries();
        SignatureReader reader = new SignatureReader(entries.keySet());
        Map<String, List<Signature>> classes = new LinkedHashMap<>();
        entries.forEach((name, list) -> classes.put(name, reader.signatures(name, list)));
        return classes;
    }

    private List<Signature> signatures(String className, YamlNode list) {
        if (!CLASS.matcher(className).matches()) {
            throw list.error(Messages.badClassName(className));
        }
        List<Signature> signatures = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (YamlNode item : list.items()) {
            Signature signature = signature(className, item);
            int parameters = signature.parameters().size();
            if (!known.add(signature.name() + "/" + parameters)) {
                throw item.error(Messages.doubleSignature(className, signature.name(), parameters));
            }
            signatures.add(signature);
        }
        return signatures;
    }

    private Signature signature(String className, YamlNode node) {
        String text = node.text().strip();
        Matcher constructor = CONSTRUCTOR.matcher(text);
        if (constructor.matches()) {
            if (!constructor.group(1).equals(className)) {
                throw node.error(Messages.notAConstructor(className, constructor.group(1)));
            }
            return new Signature(className, className, false, "", parameters(constructor.group(2), node));
        }
        Matcher method = METHOD.matcher(text);
        if (!method.matches()) {
            throw node.error(Messages.notASignature(text));
        }
        return new Signature(
                className,
                method.group(3),
                method.group(1) != null,
                type(method.group(2), RETURN_TYPES, node),
                parameters(method.group(4), node));
    }

    private List<Signature.Parameter> parameters(String list, YamlNode node) {
        List<Signature.Parameter> parameters = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String part : splitOutsideAngles(list)) {
            Matcher parameter = PARAMETER.matcher(part.strip());
            if (!parameter.matches()) {
                throw node.error(Messages.notAParameter(part.strip()));
            }
            if (!names.add(parameter.group(2))) {
                throw node.error(Messages.doubleParameter(parameter.group(2)));
            }
            parameters.add(
                    new Signature.Parameter(type(parameter.group(1), PARAMETER_TYPES, node), parameter.group(2)));
        }
        return parameters;
    }

    private String type(String text, List<String> types, YamlNode node) {
        String type = text.replaceAll("\\s*([<>,\\[\\]])\\s*", "$1").strip();
        if (!types.contains(type) && !classes.contains(type)) {
            throw node.error(Messages.unknownType(type, types));
        }
        return type;
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
        if (!list.isBlank()) {
            parts.add(list.substring(start));
        }
        return parts;
    }
}
