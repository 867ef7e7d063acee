package io.github.exactgrader.report;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.Signature;
import io.github.exactgrader.check.NotAnsweredYet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stub of one Java class: all signatures, each throwing until it is written. */
final class StarterClass {

    private static final List<String> FUNCTIONS =
            List.of("DoubleUnaryOperator", "Function", "ToDoubleFunction", "UnaryOperator");

    private final Assignment assignment;
    private final String name;
    private final List<Signature> signatures;

    StarterClass(Assignment assignment, String name) {
        this.assignment = assignment;
        this.name = name;
        this.signatures = assignment.classes().getOrDefault(name, List.of());
    }

    String text() {
        StringBuilder text = new StringBuilder();
        imports()
                .forEach(type ->
                        text.append("import java.util.function.").append(type).append(";\n"));
        if (text.length() > 0) {
            text.append('\n');
        }
        text.append("/** Your answers in Java to the sheet ").append(assignment.id());
        text.append("; see ").append(Starter.SHEET).append(". */\n");
        text.append("public final class ").append(name).append(" {\n");
        if (signatures.stream().noneMatch(Signature::isConstructor)
                && signatures.stream().allMatch(Signature::isStatic)) {
            text.append("\n    private ").append(name).append("() {}\n");
        }
        for (Signature signature : signatures) {
            text.append("\n    /** ").append(comment(ask(signature))).append(" */\n");
            text.append("    public ").append(signature.isStatic() ? "static " : "");
            text.append(declaration(signature)).append(" {\n");
            text.append("        throw new ").append(NotAnsweredYet.EXCEPTION).append("(\"");
            text.append(NotAnsweredYet.MARK).append(shown(signature)).append("\");\n    }\n");
        }
        return text.append("}\n").toString();
    }

    private Iterable<String> imports() {
        List<String> types = signatures.stream()
                .flatMap(signature -> Stream.concat(
                        Stream.of(signature.returnType()),
                        signature.parameters().stream().map(Signature.Parameter::type)))
                .flatMap(type -> Stream.of(type.split("\\W+")))
                .filter(FUNCTIONS::contains)
                .toList();
        return new TreeSet<>(types);
    }

    /** Returns what the field of a method asks for; of several the first. */
    private String ask(Signature signature) {
        return assignment.fields().stream()
                .filter(field -> field.methodCall()
                        .filter(call -> call.signature().equals(signature))
                        .isPresent())
                .findFirst()
                .map(Field::ask)
                .orElse(
                        signature.isConstructor()
                                ? "Creates an object; keep what the methods need."
                                : "See " + Starter.SHEET + ".");
    }

    private static String declaration(Signature signature) {
        String list = signature.parameters().stream()
                .map(parameter -> parameter.type().replace(",", ", ") + " " + parameter.name())
                .collect(Collectors.joining(", "));
        return (signature.isConstructor() ? "" : signature.returnType() + " ") + signature.name() + "(" + list + ")";
    }

    private static String shown(Signature signature) {
        return (signature.isConstructor() ? "new " : signature.className() + ".") + signature.name() + "("
                + signature.parameters().stream().map(Signature.Parameter::name).collect(Collectors.joining(", "))
                + ")";
    }

    /** Keeps a text from ending the comment or from being taken for a Unicode escape. */
    private static String comment(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("*/", "* /").replace("\\u", "\\ u");
    }
}
