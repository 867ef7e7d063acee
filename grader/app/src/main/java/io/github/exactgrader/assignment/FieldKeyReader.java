package io.github.exactgrader.assignment;

import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.Vocabulary;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the entries of {@code key.yaml}, one for each field. */
final class FieldKeyReader {

    private static final Vocabulary NO_SYMBOLS = Vocabulary.of(Map.of());

    private final Assignment assignment;

    /**
     * Creates the reader of a key.
     *
     * @param assignment the public side
     */
    FieldKeyReader(Assignment assignment) {
        this.assignment = assignment;
    }

    /**
     * Reads an entry.
     *
     * @param field what it is for
     * @param node the entry
     */
    FieldKey read(Field field, YamlNode node) {
        return switch (field.kind()) {
            case NUMBER, INTEGER, VECTOR -> constant(field, node);
            case FORMULA, SET, SUFFICIENT_SET -> symbolic(field, node);
            case CHOICE -> choice(field, node);
            case FIT -> fit(field, node);
            case TEXT -> rubric(field, node);
            case JAVA -> java(field, node);
            case GRAPH -> graph(field, node);
            case TRACE -> trace(node);
            case MATRIX_FORMULA -> matrix(field, node);
        };
    }

    private FieldKey.Constant constant(Field field, YamlNode node) {
        node.allowing(List.of("answer", "tolerance", "also", "cases", "accepted", "misconceptions", "follow"));
        Goal goal = field.kind() == FieldKind.VECTOR ? Goal.VECTOR : Goal.FORMULA;
        return new FieldKey.Constant(
                FormulaReader.constant(node.require("answer"), goal),
                ToleranceReader.read(node, List.of()),
                node.itemsOf("also").stream().map(this::alternative).toList(),
                CaseReader.read(node),
                accepted(node, NO_SYMBOLS, goal),
                misconceptions(node, NO_SYMBOLS, goal),
                node.location());
    }

    private FieldKey.Alternative alternative(YamlNode node) {
        node.allowing(List.of("answer", "when"));
        Map<String, String> when = new LinkedHashMap<>();
        node.require("when").entries().forEach((id, option) -> {
            if (!isOfKind(id, FieldKind.CHOICE)) {
                throw option.error(Messages.notAFieldOfKind(id, FieldKind.CHOICE.id()));
            }
            when.put(id, option(assignment.field(id).orElseThrow(), option));
        });
        return new FieldKey.Alternative(FormulaReader.constant(node.require("answer"), Goal.FORMULA), when);
    }

    private boolean isOfKind(String id, FieldKind kind) {
        return assignment.field(id).filter(field -> field.kind() == kind).isPresent();
    }

    private static String option(Field choice, YamlNode node) {
        if (!choice.options().contains(node.text())) {
            throw node.error(Messages.notOneOf(choice.options(), node.text()));
        }
        return node.text();
    }

    private static FieldKey.Symbolic symbolic(Field field, YamlNode node) {
        node.allowing(
                switch (field.kind()) {
                    case SET ->
                        List.of("answer", "cases", "tolerance", "partial", "accepted", "misconceptions", "follow");
                    case FORMULA -> List.of("answer", "cases", "tolerance", "accepted", "misconceptions", "follow");
                    default -> List.of("answer", "cases", "tolerance", "accepted", "misconceptions");
                });
        List<CaseGroup> cases = CaseReader.read(node);
        if (cases.isEmpty()) {
            throw node.error(Messages.missingCases(field.id(), "the points at which answers are compared"));
        }
        Goal goal = field.kind().isSet() ? Goal.SET : Goal.FORMULA;
        Vocabulary vocabulary = Vocabularies.of(field);
        return new FieldKey.Symbolic(
                FormulaReader.read(node.require("answer"), vocabulary, goal),
                cases,
                ToleranceReader.read(node, cases),
                SetSharesReader.read(node),
                accepted(node, vocabulary, goal),
                misconceptions(node, vocabulary, goal),
                node.location());
    }

    private static FieldKey.Matrix matrix(Field field, YamlNode node) {
        node.allowing(List.of("answer", "accepted", "misconceptions"));
        Vocabulary vocabulary = Vocabularies.of(field);
        return new FieldKey.Matrix(
                FormulaReader.read(node.require("answer"), vocabulary, Goal.MATRIX_FORMULA),
                accepted(node, vocabulary, Goal.MATRIX_FORMULA),
                misconceptions(node, vocabulary, Goal.MATRIX_FORMULA),
                node.location());
    }

    private static FieldKey.Choice choice(Field field, YamlNode node) {
        node.allowing(List.of("answer", "also", "misconceptions"));
        List<String> also =
                node.itemsOf("also").stream().map(item -> option(field, item)).toList();
        node.itemsOf("misconceptions").forEach(item -> item.get("answer").ifPresent(answer -> option(field, answer)));
        return new FieldKey.Choice(option(field, node.require("answer")), also, misconceptions(node), node.location());
    }

    private FieldKey.Fit fit(Field field, YamlNode node) {
        node.allowing(List.of("answer", "with", "fits", "misconceptions", "follow"));
        Map<String, String> with = new LinkedHashMap<>();
        Map<String, SymbolKind> symbols = new LinkedHashMap<>();
        node.require("with").entries().forEach((symbol, id) -> {
            if (!isOfKind(id.text(), FieldKind.FIT)) {
                throw id.error(Messages.notAFieldOfKind(id.text(), FieldKind.FIT.id()));
            }
            with.put(symbol, id.text());
            symbols.put(symbol, SymbolKind.SCALAR);
        });
        if (!with.containsValue(field.id())) {
            throw node.require("with").error(Messages.fitWithoutItself(field.id()));
        }
        Vocabulary vocabulary = FormulaReader.vocabulary(symbols, node.require("with"));
        return new FieldKey.Fit(
                FormulaReader.constant(node.require("answer"), Goal.FORMULA),
                with,
                node.requireItems("fits").stream()
                        .map(item -> point(item, vocabulary))
                        .toList(),
                misconceptions(node, NO_SYMBOLS, Goal.FORMULA),
                node.location());
    }

    private static FitPoint point(YamlNode node, Vocabulary vocabulary) {
        node.allowing(List.of("point", "seen", "within"));
        BigDecimal within = node.require("within").decimal();
        if (within.signum() < 0) {
            throw node.require("within").error(Messages.negativeBox(within.toPlainString()));
        }
        return new FitPoint(
                FormulaReader.read(node.require("point"), vocabulary, Goal.FORMULA),
                node.require("seen").decimal(),
                within);
    }

    private static FieldKey.Rubric rubric(Field field, YamlNode node) {
        node.allowing(List.of("rubric", "deductions"));
        List<RubricItem> rubric =
                node.requireItems("rubric").stream().map(FieldKeyReader::item).toList();
        BigDecimal sum = rubric.stream().map(RubricItem::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(field.points()) != 0) {
            throw node.require("rubric")
                    .error(Messages.rubricSum(
                            sum.toPlainString(), field.points().toPlainString()));
        }
        List<RubricItem> deductions =
                node.itemsOf("deductions").stream().map(FieldKeyReader::item).toList();
        return new FieldKey.Rubric(rubric, deductions, node.location());
    }

    private static RubricItem item(YamlNode node) {
        node.allowing(List.of("points", "item"));
        return new RubricItem(
                node.require("points").points(), node.require("item").text());
    }

    private static FieldKey.Java java(Field field, YamlNode node) {
        node.allowing(List.of("cases", "script", "tolerance", "compare", "misconceptions"));
        List<CaseGroup> cases = CaseReader.read(node);
        if (cases.isEmpty()) {
            throw node.error(Messages.missingCases(field.id(), "the inputs of its calls"));
        }
        List<Statement> script = node.get("script")
                .map(ScriptReader::read)
                .orElseGet(() -> ScriptReader.calling(field.methodCall().orElseThrow(), node.location()));
        boolean intervals = node.get("compare")
                .map(word -> word.choose(Map.of("intervals", true)))
                .orElse(false);
        return new FieldKey.Java(
                cases,
                script,
                ToleranceReader.read(node, cases),
                intervals,
                misconceptions(node, FormulaReader.vocabulary(resultNames(cases), node), Goal.VALUE),
                node.location());
    }

    /** Returns the names that wrong and further right results may be written in. */
    static Map<String, SymbolKind> resultNames(List<CaseGroup> cases) {
        Map<String, SymbolKind> names = new LinkedHashMap<>();
        cases.forEach(group -> group.draws().keySet().forEach(name -> names.put(name, SymbolKind.LIST)));
        names.put("result", SymbolKind.LIST);
        return names;
    }

    private static FieldKey.Graph graph(Field field, YamlNode node) {
        node.allowing(List.of("answer", "domain", "internal", "misconceptions"));
        Vocabulary vocabulary = Vocabularies.of(field);
        return new FieldKey.Graph(
                FormulaReader.read(node.require("answer"), vocabulary, Goal.FORMULA),
                node.get("domain")
                        .map(domain -> FormulaReader.read(domain, vocabulary, Goal.CONDITION))
                        .orElse(null),
                node.get("internal").map(YamlNode::count).orElse(0),
                misconceptions(node, vocabulary, Goal.FORMULA),
                node.location());
    }

    private FieldKey.Trace trace(YamlNode node) {
        node.allowing(List.of("graph", "at", "output"));
        YamlNode graph = node.require("graph");
        if (!isOfKind(graph.text(), FieldKind.GRAPH)) {
            throw graph.error(Messages.notAFieldOfKind(graph.text(), FieldKind.GRAPH.id()));
        }
        Map<String, Formula> at = new LinkedHashMap<>();
        node.get("at")
                .ifPresent(point -> point.entries()
                        .forEach((symbol, value) -> at.put(symbol, FormulaReader.constant(value, Goal.FORMULA))));
        List<String> inputs = assignment.field(graph.text()).orElseThrow().symbols().stream()
                .map(SymbolDeclaration::name)
                .toList();
        YamlNode output = node.require("output");
        if (!inputs.contains(output.text())) {
            throw output.error(Messages.notOneOf(inputs, output.text()));
        }
        return new FieldKey.Trace(graph.text(), at, output.text(), node.location());
    }

    /** Returns the accepted spellings; each must be readable. */
    private static List<String> accepted(YamlNode node, Vocabulary vocabulary, Goal goal) {
        node.itemsOf("accepted").forEach(item -> FormulaReader.read(item, vocabulary, goal));
        return node.textsOf("accepted");
    }

    /** Returns the misconceptions; the answer of each must be readable. */
    private static List<Misconception> misconceptions(YamlNode node, Vocabulary vocabulary, Goal goal) {
        node.itemsOf("misconceptions")
                .forEach(item -> item.get("answer").ifPresent(answer -> FormulaReader.read(answer, vocabulary, goal)));
        return misconceptions(node);
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
}
