package io.github.exactgrader.assignment;

import io.github.exactgrader.assignment.Field.MethodCall;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the fields of {@code assignment.yaml}. */
final class FieldReader {

    private static final Pattern CALL = Pattern.compile("(\\w+)\\.(\\w+)\\s*\\(([^()]*)\\)");
    private static final Map<String, FieldKind> KINDS = kinds();
    private static final Map<String, String> MODES = new TreeMap<>(Map.of("forward", "forward", "reverse", "reverse"));

    private final Map<String, List<Signature>> classes;

    /**
     * Creates the reader of a sheet.
     *
     * @param classes its Java signatures
     */
    FieldReader(Map<String, List<Signature>> classes) {
        this.classes = classes;
    }

    /**
     * Reads a field.
     *
     * @param node its entry
     * @param symbols those declared where it stands
     */
    Field read(YamlNode node, Map<String, SymbolDeclaration> symbols) {
        FieldKind kind = node.require("kind").choose(KINDS);
        node.allowing(words(kind));
        String id = node.require("id").text();
        List<String> options = options(node, id, kind);
        String hint = kind == FieldKind.CHOICE ? "one of: " + String.join(", ", options) : kind.expected();
        Optional<YamlNode> mode = kind == FieldKind.TRACE ? Optional.of(node.require("mode")) : Optional.empty();
        Field field = new Field(
                id,
                kind,
                node.require("points").points(),
                node.require("ask").text(),
                node.get("hint").map(YamlNode::text).orElse(hint),
                chosen(node, kind, symbols),
                optional(node, "domain"),
                kind.isSet() ? node.require("variable").text() : null,
                optional(node, "given"),
                options,
                kind == FieldKind.VECTOR ? node.require("size").count() : 0,
                mode.map(word -> word.choose(MODES)).orElse(null),
                call(node, id, kind),
                node.location());
        readConditions(field, node);
        return field;
    }

    private static Map<String, FieldKind> kinds() {
        Map<String, FieldKind> kinds = new LinkedHashMap<>();
        for (FieldKind kind : FieldKind.values()) {
            kinds.put(kind.id(), kind);
        }
        return kinds;
    }

    private static List<String> words(FieldKind kind) {
        List<String> words = new ArrayList<>(List.of("id", "kind", "points", "ask", "hint"));
        words.addAll(
                switch (kind) {
                    case NUMBER, INTEGER -> List.of("java");
                    case FORMULA -> List.of("symbols", "domain", "java");
                    case SET -> List.of("variable", "symbols", "domain", "given", "java");
                    case SUFFICIENT_SET -> List.of("variable", "symbols", "domain", "given");
                    case VECTOR -> List.of("size", "java");
                    case MATRIX_FORMULA, GRAPH -> List.of("symbols", "domain");
                    case CHOICE -> List.of("options");
                    case TRACE -> List.of("symbols", "mode", "domain");
                    case TEXT, FIT -> List.of();
                    case JAVA -> List.of("method");
                });
        return words;
    }

    private static List<String> options(YamlNode node, String id, FieldKind kind) {
        List<YamlNode> options = node.itemsOf("options");
        if (kind == FieldKind.CHOICE && options.size() < 2) {
            throw node.error(Messages.tooFewOptions(id));
        }
        Set<String> known = new HashSet<>();
        for (YamlNode option : options) {
            if (!known.add(option.text())) {
                throw option.error(Messages.doubleOption(option.text()));
            }
        }
        return options.stream().map(YamlNode::text).toList();
    }

    /** Returns the declarations a field names; that of a set's variable is among them, for its aliases. */
    private static List<SymbolDeclaration> chosen(
            YamlNode field, FieldKind kind, Map<String, SymbolDeclaration> symbols) {
        List<YamlNode> names = new ArrayList<>(field.itemsOf("symbols"));
        if (kind.isSet()) {
            YamlNode variable = field.require("variable");
            names.removeIf(name -> name.text().equals(variable.text()));
            names.add(variable);
        }
        return names.stream().map(node -> declared(node, symbols)).toList();
    }

    private static SymbolDeclaration declared(YamlNode name, Map<String, SymbolDeclaration> symbols) {
        SymbolDeclaration symbol = symbols.get(name.text());
        if (symbol == null) {
            throw name.error(Messages.undeclaredSymbol(name.text(), symbols.keySet()));
        }
        return symbol;
    }

    /** Reads the conditions of a field once, so that a mistake in them is found here. */
    private static void readConditions(Field field, YamlNode node) {
        Vocabulary vocabulary;
        try {
            vocabulary = Vocabularies.of(field);
        } catch (IllegalArgumentException e) {
            throw node.get("symbols").orElse(node).error(Messages.clashingSymbols(String.valueOf(e.getMessage())));
        }
        for (String word : List.of("domain", "given")) {
            node.get(word).ifPresent(text -> FormulaReader.read(text, vocabulary, Goal.CONDITION));
        }
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
            throw node.error(Messages.methodsOfId(id, found.size()));
        }
        Signature only = found.get(0);
        return new MethodCall(
                only, only.parameters().stream().map(Signature.Parameter::name).toList());
    }

    private MethodCall call(YamlNode node) {
        Matcher call = CALL.matcher(node.text().strip());
        if (!call.matches()) {
            throw node.error(Messages.notACall(node.text()));
        }
        List<String> arguments = call.group(3).isBlank()
                ? List.of()
                : List.of(call.group(3).strip().split("\\s*,\\s*", -1));
        return methods(call.group(1), call.group(2)).stream()
                .filter(signature -> signature.parameters().size() == arguments.size())
                .findFirst()
                .map(signature -> new MethodCall(signature, arguments))
                .orElseThrow(() -> node.error(Messages.unknownMethod(call.group(1), call.group(2), arguments.size())));
    }

    private List<Signature> methods(String className, String method) {
        return classes.getOrDefault(className, List.of()).stream()
                .filter(signature ->
                        !signature.isConstructor() && signature.name().equals(method))
                .toList();
    }

    private static @Nullable String optional(YamlNode node, String word) {
        return node.get(word).map(YamlNode::text).orElse(null);
    }
}
