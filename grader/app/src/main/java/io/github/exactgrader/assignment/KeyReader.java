package io.github.exactgrader.assignment;

import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code key/key.yaml}; the format is described in docs/assignment-format.md. */
public final class KeyReader {

    private final Assignment assignment;

    private KeyReader(Assignment assignment) {
        this.assignment = assignment;
    }

    /**
     * Reads the staff side of an assignment.
     *
     * @param folder the assignment's folder
     * @param assignment its public side
     * @return the key
     * @throws AssignmentException at the first mistake, with its place
     */
    public static Key read(Path folder, Assignment assignment) {
        Path file = folder.resolve("key").resolve("key.yaml");
        YamlNode top = YamlNode.read(file, assignment.id() + "/key/key.yaml");
        return new KeyReader(assignment).key(top, folder);
    }

    private Key key(YamlNode top, Path folder) {
        top.allowing(List.of("assignment", "secret", "reference", "shared", "fields"));
        String id = top.require("assignment").text();
        if (!id.equals(assignment.id())) {
            throw top.require("assignment").error("expected \"" + assignment.id() + "\", found \"" + id + "\"");
        }
        String secret = top.require("secret").text();
        Map<String, YamlNode> entries = top.require("fields").entries();
        entries.forEach((name, node) -> {
            if (assignment.field(name).isEmpty()) {
                throw node.error("the assignment has no field \"" + name + "\"" + nearest(name));
            }
        });
        Map<String, FieldKey> fields = new LinkedHashMap<>();
        for (Field field : assignment.fields()) {
            YamlNode node = entries.get(field.id());
            if (node == null) {
                throw top.require("fields")
                        .error("no entry for field \"" + field.id() + "\" ("
                                + field.kind().id() + ")");
            }
            fields.put(field.id(), fieldKey(field, node));
        }
        return new Key(secret, reference(top, folder.resolve("key")), fields, ContentHash.ofFolder(folder));
    }

    private String nearest(String name) {
        return assignment.fields().stream()
                .map(Field::id)
                .filter(id -> id.equalsIgnoreCase(name) || id.endsWith("." + name))
                .findFirst()
                .map(id -> "; did you mean \"" + id + "\"?")
                .orElse("");
    }

    private static Key.Reference reference(YamlNode top, Path keyFolder) {
        Optional<YamlNode> node = top.get("reference");
        if (node.isEmpty()) {
            return new Key.NoReference();
        }
        node.get().allowing(List.of("jar", "sources"));
        if (node.get().get("jar").isPresent()) {
            return new Key.ReferenceJar(node.get().require("jar").text(), keyFolder);
        }
        return new Key.ReferenceSources(node.get().require("sources").items().stream()
                .map(item -> keyFolder.resolve(item.text()))
                .toList());
    }

    private FieldKey fieldKey(Field field, YamlNode node) {
        return switch (field.kind()) {
            case NUMBER, INTEGER, VECTOR -> constant(field, node);
            case FORMULA, SET -> symbolic(field, node);
            case CHOICE -> choice(field, node);
            case FIT -> fit(field, node);
            case TEXT -> rubric(node);
            case JAVA -> java(field, node);
            case SUFFICIENT_SET, MATRIX_FORMULA, GRAPH, TRACE -> pending(node);
        };
    }

    private FieldKey.Constant constant(Field field, YamlNode node) {
        node.allowing(List.of("answer", "tolerance", "also", "cases", "accepted", "misconceptions"));
        Goal goal = field.kind() == FieldKind.VECTOR ? Goal.VECTOR : Goal.FORMULA;
        List<CaseGroup> cases = CaseReader.read(node);
        return new FieldKey.Constant(
                formula(node.require("answer"), Vocabulary.of(Map.of()), goal),
                tolerance(node, cases),
                node.itemsOf("also").stream().map(KeyReader::alternative).toList(),
                cases,
                texts(node, "accepted"),
                misconceptions(node),
                node.location());
    }

    private static FieldKey.Alternative alternative(YamlNode node) {
        node.allowing(List.of("answer", "when"));
        Map<String, String> when = new LinkedHashMap<>();
        node.require("when").entries().forEach((field, option) -> when.put(field, option.text()));
        return new FieldKey.Alternative(formula(node.require("answer"), Vocabulary.of(Map.of()), Goal.FORMULA), when);
    }

    private FieldKey.Symbolic symbolic(Field field, YamlNode node) {
        node.allowing(List.of("answer", "cases", "tolerance", "accepted", "misconceptions"));
        List<CaseGroup> cases = CaseReader.read(node);
        if (cases.isEmpty()) {
            throw node.error("field \"" + field.id() + "\" needs \"cases\": the points at which answers are compared");
        }
        boolean isSet = field.kind() == FieldKind.SET;
        return new FieldKey.Symbolic(
                formula(node.require("answer"), Vocabularies.of(field), isSet ? Goal.SET : Goal.FORMULA),
                cases,
                tolerance(node, cases),
                texts(node, "accepted"),
                misconceptions(node),
                node.location());
    }

    private static FieldKey.Choice choice(Field field, YamlNode node) {
        node.allowing(List.of("answer", "also", "misconceptions"));
        String answer = node.require("answer").text();
        if (!field.options().contains(answer)) {
            throw node.require("answer")
                    .error("expected one of the options " + String.join(", ", field.options()) + ", found \"" + answer
                            + "\"");
        }
        return new FieldKey.Choice(answer, texts(node, "also"), misconceptions(node), node.location());
    }

    private static FieldKey.Fit fit(Field field, YamlNode node) {
        node.allowing(List.of("answer", "with", "fits", "misconceptions"));
        Map<String, String> with = new LinkedHashMap<>();
        node.require("with").entries().forEach((symbol, id) -> with.put(symbol, id.text()));
        if (!with.containsValue(field.id())) {
            throw node.require("with").error("one symbol must stand for the field \"" + field.id() + "\" itself");
        }
        Map<String, SymbolKind> symbols = new LinkedHashMap<>();
        with.keySet().forEach(symbol -> symbols.put(symbol, SymbolKind.SCALAR));
        Vocabulary vocabulary = Vocabulary.of(symbols);
        List<FitPoint> fits = node.require("fits").items().stream()
                .map(item -> {
                    item.allowing(List.of("point", "seen", "within"));
                    return new FitPoint(
                            formula(item.require("point"), vocabulary, Goal.FORMULA),
                            item.require("seen").decimal(),
                            item.require("within").decimal());
                })
                .toList();
        return new FieldKey.Fit(
                formula(node.require("answer"), Vocabulary.of(Map.of()), Goal.FORMULA),
                with,
                fits,
                misconceptions(node),
                node.location());
    }

    private static FieldKey.Rubric rubric(YamlNode node) {
        node.allowing(List.of("rubric", "deductions"));
        return new FieldKey.Rubric(items(node, "rubric"), items(node, "deductions"), node.location());
    }

    private static List<RubricItem> items(YamlNode node, String word) {
        return node.itemsOf(word).stream()
                .map(item -> {
                    item.allowing(List.of("points", "item"));
                    return new RubricItem(
                            item.require("points").decimal(),
                            item.require("item").text());
                })
                .toList();
    }

    private static FieldKey.Java java(Field field, YamlNode node) {
        node.allowing(List.of("cases", "script", "tolerance", "compare", "misconceptions"));
        List<CaseGroup> cases = CaseReader.read(node);
        if (cases.isEmpty()) {
            throw node.error("field \"" + field.id() + "\" needs \"cases\": the inputs of its calls");
        }
        List<Statement> script = node.get("script")
                .map(ScriptReader::read)
                .orElseGet(() -> ScriptReader.calling(field.methodCall().orElseThrow(), node.location()));
        Optional<YamlNode> compare = node.get("compare");
        if (compare.isPresent() && !compare.get().text().equals("intervals")) {
            throw compare.get()
                    .error("expected \"intervals\", found \"" + compare.get().text() + "\"");
        }
        return new FieldKey.Java(
                cases, script, tolerance(node, cases), compare.isPresent(), misconceptions(node), node.location());
    }

    private static FieldKey.Pending pending(YamlNode node) {
        node.allowing(List.of(
                "answer", "cases", "accepted", "misconceptions", "domain", "internal", "graph", "at", "output"));
        return new FieldKey.Pending(
                node.get("answer").map(YamlNode::text).orElse(""),
                texts(node, "accepted"),
                misconceptions(node),
                node.location());
    }

    private static List<String> texts(YamlNode node, String word) {
        return node.itemsOf(word).stream().map(YamlNode::text).toList();
    }

    private static List<Misconception> misconceptions(YamlNode node) {
        return node.itemsOf("misconceptions").stream()
                .map(item -> {
                    item.allowing(List.of("answer", "says"));
                    return new Misconception(
                            item.get("answer").map(YamlNode::text).orElse(null),
                            item.require("says").text(),
                            item.location());
                })
                .toList();
    }

    static Tolerance tolerance(YamlNode node, List<CaseGroup> cases) {
        Map<String, SymbolKind> names = new LinkedHashMap<>();
        for (CaseGroup group : cases) {
            group.draws().keySet().forEach(name -> names.put(name, SymbolKind.LIST));
        }
        Vocabulary vocabulary = Vocabulary.of(names);
        Optional<YamlNode> given = node.get("tolerance");
        given.ifPresent(word -> word.allowing(List.of("atol", "rtol", "scale")));
        Optional<YamlNode> scale = given.flatMap(word -> word.get("scale"));
        if (scale.isPresent() && !List.of("norm", "entry").contains(scale.get().text())) {
            throw scale.get()
                    .error("expected \"norm\" or \"entry\", found \""
                            + scale.get().text() + "\"");
        }
        return new Tolerance(
                limit(given.flatMap(word -> word.get("atol")), vocabulary, "1e-12", node),
                limit(given.flatMap(word -> word.get("rtol")), vocabulary, "1e-9", node),
                scale.map(word -> word.text().equals("norm")).orElse(false));
    }

    private static Formula limit(Optional<YamlNode> given, Vocabulary vocabulary, String usual, YamlNode owner) {
        return given.map(node -> formula(node, vocabulary, Goal.VALUE))
                .orElseGet(() -> formula(usual, vocabulary, Goal.VALUE, owner));
    }

    static Formula formula(YamlNode node, Vocabulary vocabulary, Goal goal) {
        String text = node.isSequence() ? listText(node) : node.text();
        return formula(text, vocabulary, goal, node);
    }

    private static Formula formula(String text, Vocabulary vocabulary, Goal goal, YamlNode node) {
        try {
            Expr expr = new ExprParser(vocabulary).parse(text, goal);
            return new Formula(text, expr, node.location());
        } catch (SyntaxException e) {
            throw node.error("\"" + text + "\": " + e.getMessage());
        }
    }

    /** Writes a YAML list of formulas as the vector (or matrix) students would type. */
    static String listText(YamlNode node) {
        List<String> items = new ArrayList<>();
        for (YamlNode item : node.items()) {
            items.add(item.isSequence() ? listText(item) : item.text());
        }
        return "[" + String.join(", ", items) + "]";
    }
}
