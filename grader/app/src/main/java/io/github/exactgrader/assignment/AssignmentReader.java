package io.github.exactgrader.assignment;

import io.github.exactgrader.assignment.Field.MethodCall;
import io.github.exactgrader.expr.SymbolKind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code assignment.yaml}; the format is described in docs/assignment-format.md. */
public final class AssignmentReader {

    private static final Pattern CALL = Pattern.compile("(\\w+)\\.(\\w+)\\s*\\(([^()]*)\\)");

    private final Map<String, List<Signature>> classes = new LinkedHashMap<>();
    private final Set<String> fieldIds = new HashSet<>();

    private AssignmentReader() {}

    /**
     * Reads the public side of an assignment.
     *
     * @param folder the assignment's folder; its name must be the id in the file
     * @return the assignment
     * @throws AssignmentException at the first mistake, with its place
     */
    public static Assignment read(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        YamlNode top = YamlNode.read(folder.resolve("assignment.yaml"), name + "/assignment.yaml");
        return new AssignmentReader().assignment(top, String.valueOf(name));
    }

    private Assignment assignment(YamlNode top, String folder) {
        top.allowing(List.of("id", "title", "about", "symbols", "classes", "examples", "questions"));
        String id = top.require("id").text();
        if (!id.equals(folder)) {
            throw top.require("id")
                    .error("the id must be the name of the folder, \"" + folder + "\", found \"" + id + "\"");
        }
        top.get("classes")
                .ifPresent(node -> node.entries()
                        .forEach((name, list) -> classes.put(
                                name,
                                list.items().stream()
                                        .map(item -> Signature.parse(name, item))
                                        .toList())));
        Map<String, SymbolDeclaration> symbols = symbols(top);
        List<Question> questions = top.require("questions").items().stream()
                .map(node -> question(node, symbols))
                .toList();
        ExampleReader exampleReader = new ExampleReader(classes);
        List<Example> examples =
                top.itemsOf("examples").stream().map(exampleReader::read).toList();
        return new Assignment(id, top.require("title").text(), text(top, "about"), classes, questions, examples);
    }

    private static Map<String, SymbolDeclaration> symbols(YamlNode owner) {
        Map<String, SymbolDeclaration> symbols = new LinkedHashMap<>();
        owner.get("symbols")
                .ifPresent(node -> node.entries().forEach((name, value) -> symbols.put(name, symbol(name, value))));
        return symbols;
    }

    private static SymbolDeclaration symbol(String name, YamlNode node) {
        if (!node.isMapping()) {
            return new SymbolDeclaration(name, SymbolKind.SCALAR, node.text(), List.of());
        }
        node.allowing(List.of("kind", "means", "aliases"));
        SymbolKind kind = node.get("kind")
                .map(word -> choose(word, SymbolKind.values(), SymbolKind::name))
                .orElse(SymbolKind.SCALAR);
        List<String> aliases =
                node.itemsOf("aliases").stream().map(YamlNode::text).toList();
        return new SymbolDeclaration(name, kind, node.require("means").text(), aliases);
    }

    private static <E> E choose(YamlNode word, E[] options, java.util.function.Function<E, String> name) {
        List<String> names = new ArrayList<>();
        for (E option : options) {
            String id = name.apply(option).toLowerCase(Locale.ROOT).replace('_', '-');
            if (id.equals(word.text())) {
                return option;
            }
            names.add(id);
        }
        throw word.error("expected one of " + String.join(", ", names) + ", found \"" + word.text() + "\"");
    }

    private Question question(YamlNode node, Map<String, SymbolDeclaration> sheetSymbols) {
        node.allowing(List.of("id", "title", "prompt", "symbols", "parts"));
        Map<String, SymbolDeclaration> symbols = new LinkedHashMap<>(sheetSymbols);
        symbols.putAll(symbols(node));
        List<Part> parts = node.require("parts").items().stream()
                .map(part -> part(part, symbols))
                .toList();
        return new Question(node.require("id").text(), node.require("title").text(), text(node, "prompt"), parts);
    }

    private Part part(YamlNode node, Map<String, SymbolDeclaration> symbols) {
        node.allowing(List.of("id", "prompt", "fields"));
        List<Field> fields = node.require("fields").items().stream()
                .map(field -> field(field, symbols))
                .toList();
        return new Part(node.require("id").text(), text(node, "prompt"), fields);
    }

    private Field field(YamlNode node, Map<String, SymbolDeclaration> symbols) {
        FieldKind kind = choose(node.require("kind"), FieldKind.values(), FieldKind::id);
        node.allowing(words(kind));
        String id = node.require("id").text();
        if (!fieldIds.add(id)) {
            throw node.require("id").error("there is already a field \"" + id + "\"");
        }
        BigDecimal points = node.require("points").decimal();
        if (points.signum() <= 0) {
            throw node.require("points").error("points must be greater than 0, found " + points);
        }
        List<String> options =
                node.itemsOf("options").stream().map(YamlNode::text).toList();
        if (kind == FieldKind.CHOICE && options.size() < 2) {
            throw node.error("field \"" + id + "\": a choice needs at least two options");
        }
        String hint = kind == FieldKind.CHOICE ? "one of: " + String.join(", ", options) : kind.expected();
        return new Field(
                id,
                kind,
                points,
                node.require("ask").text(),
                node.get("hint").map(YamlNode::text).orElse(hint),
                chosen(node, symbols),
                optional(node, "domain"),
                kind == FieldKind.SET || kind == FieldKind.SUFFICIENT_SET
                        ? node.require("variable").text()
                        : null,
                optional(node, "given"),
                options,
                kind == FieldKind.VECTOR ? node.require("size").count() : 0,
                optional(node, "mode"),
                call(node, id, kind),
                node.location());
    }

    private static List<String> words(FieldKind kind) {
        List<String> words = new ArrayList<>(List.of("id", "kind", "points", "ask", "hint"));
        words.addAll(
                switch (kind) {
                    case NUMBER, INTEGER, FIT -> List.of("java");
                    case FORMULA -> List.of("symbols", "domain", "java");
                    case SET, SUFFICIENT_SET -> List.of("variable", "symbols", "domain", "given", "java");
                    case VECTOR -> List.of("size", "java");
                    case MATRIX_FORMULA -> List.of("symbols", "domain");
                    case CHOICE -> List.of("options");
                    case GRAPH -> List.of("symbols", "domain");
                    case TRACE -> List.of("symbols", "mode", "domain");
                    case TEXT -> List.of();
                    case JAVA -> List.of("method");
                });
        return words;
    }

    private static List<SymbolDeclaration> chosen(YamlNode field, Map<String, SymbolDeclaration> symbols) {
        return field.itemsOf("symbols").stream()
                .map(node -> {
                    SymbolDeclaration symbol = symbols.get(node.text());
                    if (symbol == null) {
                        throw node.error(
                                "symbol \"" + node.text() + "\" is not declared under \"symbols\"; declared are "
                                        + String.join(", ", symbols.keySet()));
                    }
                    return symbol;
                })
                .toList();
    }

    private @Nullable MethodCall call(YamlNode node, String id, FieldKind kind) {
        if (kind != FieldKind.JAVA) {
            return node.get("java").map(this::call).orElse(null);
        }
        if (node.get("method").isPresent()) {
            return call(node.require("method"));
        }
        String[] names = id.split("\\.", -1);
        List<Signature> found = names.length == 2 ? methods(names[0], names[1]) : List.of();
        if (found.size() != 1) {
            throw node.error("field \"" + id + "\" of kind java names " + found.size()
                    + " methods under \"classes\"; say which one with method: Class.method(parameters)");
        }
        return natural(found.get(0));
    }

    private MethodCall call(YamlNode node) {
        Matcher call = CALL.matcher(node.text().strip());
        if (!call.matches()) {
            throw node.error("expected a call such as \"GradientDescent.rate(a, eta)\", found \"" + node.text() + "\"");
        }
        List<String> arguments = call.group(3).isBlank()
                ? List.of()
                : List.of(call.group(3).strip().split("\\s*,\\s*"));
        return methods(call.group(1), call.group(2)).stream()
                .filter(signature -> signature.parameters().size() == arguments.size())
                .findFirst()
                .map(signature -> new MethodCall(signature, arguments))
                .orElseThrow(() -> node.error("class " + call.group(1) + " has no method " + call.group(2) + " with "
                        + arguments.size() + " parameters under \"classes\""));
    }

    private List<Signature> methods(String className, String method) {
        return classes.getOrDefault(className, List.of()).stream()
                .filter(signature ->
                        !signature.isConstructor() && signature.name().equals(method))
                .collect(Collectors.toList());
    }

    private static MethodCall natural(Signature signature) {
        return new MethodCall(
                signature,
                signature.parameters().stream().map(Signature.Parameter::name).toList());
    }

    private static String text(YamlNode node, String word) {
        return node.get(word).map(YamlNode::text).orElse("");
    }

    private static @Nullable String optional(YamlNode node, String word) {
        return node.get(word).map(YamlNode::text).orElse(null);
    }
}
