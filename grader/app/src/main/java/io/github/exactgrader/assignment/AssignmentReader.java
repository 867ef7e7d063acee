package io.github.exactgrader.assignment;

import io.github.exactgrader.expr.SymbolKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads {@code assignment.yaml}; the format is described in docs/assignment-format.md. */
public final class AssignmentReader {

    private static final Map<String, SymbolKind> SYMBOL_KINDS = symbolKinds();

    private final Map<String, List<Signature>> classes;
    private final FieldReader fields;
    private final Set<String> ids = new HashSet<>();

    private AssignmentReader(Map<String, List<Signature>> classes) {
        this.classes = classes;
        this.fields = new FieldReader(classes);
    }

    /**
     * Reads the public side of an assignment.
     *
     * @param folder the assignment's folder; its name must be the id in the file
     * @return the assignment
     * @throws AssignmentException at the first mistake, with its place
     */
    public static Assignment read(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        YamlNode top = YamlFile.read(folder.resolve("assignment.yaml"), name + "/assignment.yaml");
        top.allowing(List.of("id", "title", "about", "symbols", "classes", "examples", "questions"));
        String id = top.require("id").text();
        if (!id.equals(String.valueOf(name))) {
            throw top.require("id").error(Messages.idIsNotTheFolder(String.valueOf(name), id));
        }
        Map<String, List<Signature>> classes =
                top.get("classes").map(SignatureReader::read).orElse(Map.of());
        return new AssignmentReader(classes).assignment(id, top);
    }

    private Assignment assignment(String id, YamlNode top) {
        Map<String, SymbolDeclaration> symbols = symbols(top);
        List<Question> withoutChecks = top.requireItems("questions").stream()
                .map(node -> question(node, symbols))
                .toList();
        List<Question> questions = withChecks(withoutChecks, top.requireItems("questions"));
        ExampleReader exampleReader = new ExampleReader(classes);
        List<Example> examples =
                top.itemsOf("examples").stream().map(exampleReader::read).toList();
        return new Assignment(id, top.require("title").text(), text(top, "about"), classes, questions, examples);
    }

    /** Reads the checks once all fields are known: they may name those of other questions. */
    private List<Question> withChecks(List<Question> questions, List<YamlNode> nodes) {
        Map<String, Field> known = new LinkedHashMap<>();
        for (Question question : questions) {
            question.parts().forEach(part -> part.fields().forEach(field -> known.put(field.id(), field)));
        }
        OwnCheckReader reader = new OwnCheckReader(classes, known);
        List<Question> read = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Question plain = questions.get(i);
            boolean revealing = nodes.get(i)
                    .get("revealing_checks")
                    .map(word -> word.choose(Map.of("on", true, "off", false)))
                    .orElse(false);
            List<OwnCheck> checks = nodes.get(i).itemsOf("own_checks").stream()
                    .map(reader::read)
                    .toList();
            read.add(new Question(plain.id(), plain.title(), plain.prompt(), plain.parts(), checks, revealing));
        }
        return read;
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
        SymbolKind kind =
                node.get("kind").map(word -> word.choose(SYMBOL_KINDS)).orElse(SymbolKind.SCALAR);
        return new SymbolDeclaration(name, kind, node.require("means").text(), node.textsOf("aliases"));
    }

    private static Map<String, SymbolKind> symbolKinds() {
        Map<String, SymbolKind> kinds = new LinkedHashMap<>();
        for (SymbolKind kind : SymbolKind.values()) {
            kinds.put(kind.name().toLowerCase(Locale.ROOT), kind);
        }
        return kinds;
    }

    private Question question(YamlNode node, Map<String, SymbolDeclaration> sheetSymbols) {
        node.allowing(List.of("id", "title", "prompt", "symbols", "parts", "own_checks", "revealing_checks"));
        String id = newId("question", node);
        Map<String, SymbolDeclaration> symbols = new LinkedHashMap<>(sheetSymbols);
        symbols.putAll(symbols(node));
        List<Part> parts = node.requireItems("parts").stream()
                .map(part -> part(part, symbols))
                .toList();
        return new Question(id, node.require("title").text(), text(node, "prompt"), parts);
    }

    private Part part(YamlNode node, Map<String, SymbolDeclaration> symbols) {
        node.allowing(List.of("id", "prompt", "fields"));
        String id = newId("part", node);
        List<Field> read = node.requireItems("fields").stream()
                .map(field -> {
                    newId("field", field);
                    return fields.read(field, symbols);
                })
                .toList();
        return new Part(id, text(node, "prompt"), read);
    }

    private String newId(String what, YamlNode node) {
        YamlNode id = node.require("id");
        if (!id.text().matches("[A-Za-z0-9][A-Za-z0-9._/-]{0,99}")) {
            throw id.error(Messages.badId(id.text()));
        }
        if (!ids.add(what + " " + id.text())) {
            throw id.error(Messages.doubleId(what, id.text()));
        }
        return id.text();
    }

    private static String text(YamlNode node, String word) {
        return node.get(word).map(YamlNode::text).orElse("");
    }
}
