package io.github.exactgrader.assignment;

import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.SyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code key/plots.yaml}, where an author says which pictures the class page has; the file need not be there. */
final class PlotReader {

    /** Name of the file in the key folder; it changes no mark, so it is no part of the key's hash. */
    static final String FILE = ContentHash.PLOTS;

    private static final int MOST_STEPS = 500;

    private static final Set<FieldKind> SETS = EnumSet.of(FieldKind.SET, FieldKind.SUFFICIENT_SET);
    private static final Set<FieldKind> NUMBERS =
            EnumSet.of(FieldKind.FORMULA, FieldKind.NUMBER, FieldKind.INTEGER, FieldKind.FIT);

    private final Assignment assignment;
    private final Map<String, FieldKey> keys;

    /**
     * Prepares to read.
     *
     * @param assignment its fields may be shown
     * @param keys their keys, for the right answers
     */
    PlotReader(Assignment assignment, Map<String, FieldKey> keys) {
        this.assignment = assignment;
        this.keys = keys;
    }

    /**
     * Reads the pictures of an assignment, and tries each formula.
     *
     * @param keyFolder where the file lies
     * @return in the order of the file; empty if there is no file
     * @throws AssignmentException at the first mistake, with its place
     */
    List<Plot> read(Path keyFolder) {
        Path file = keyFolder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        YamlNode top = YamlFile.read(file, assignment.id() + "/key/" + FILE).allowing(List.of("plots"));
        List<Plot> plots = new ArrayList<>();
        for (YamlNode node : top.requireItems("plots")) {
            boolean curve = node.require("kind").choose(Map.of("curve", true, "iteration", false));
            plots.add(curve ? curve(node) : iteration(node));
        }
        return plots;
    }

    private Plot.Curve curve(YamlNode node) {
        node.allowing(List.of("kind", "title", "at", "over", "from", "to", "low", "high", "lines", "answers"));
        Map<String, String> at = texts(node, "at");
        YamlNode over = node.require("over");
        YamlNode answers = node.require("answers");
        Field field = field(answers);
        if (!SETS.contains(field.kind()) && !NUMBERS.contains(field.kind())) {
            throw answers.error(Messages.notDrawn(field.id(), field.kind().id()));
        }
        boolean set = SETS.contains(field.kind());
        PlotScope scope = scope(node, at, Set.of(over.text()));
        PlotScope fixed = scope(node, at, Set.of());
        double from = number(node.require("from"), fixed);
        double to = number(node.require("to"), fixed);
        if (!(from < to)) {
            throw node.require("to").error(Messages.emptyAxis());
        }
        requireSymbols(answers, field, at, set ? over.text() : "");
        for (YamlNode line : node.require("lines").entries().values()) {
            formula(line, scope, Map.of(over.text(), from + (to - from) * 0.37));
        }
        for (String end : List.of("low", "high")) {
            node.get(end).ifPresent(each -> number(each, fixed));
        }
        String right = right(answers, field);
        parse(answers, set ? scope : fixed, right, set ? Goal.SET : Goal.FORMULA);
        return new Plot.Curve(
                node.require("title").text(),
                at,
                over.text(),
                node.require("from").text(),
                node.require("to").text(),
                optional(node, "low"),
                optional(node, "high"),
                texts(node, "lines"),
                field.id(),
                set,
                right);
    }

    private Plot.Iteration iteration(YamlNode node) {
        node.allowing(List.of("kind", "title", "at", "start", "next", "steps", "show", "loss", "answers"));
        Map<String, String> at = texts(node, "at");
        Map<String, String> right = new LinkedHashMap<>();
        node.require("answers").entries().forEach((symbol, name) -> right.put(symbol, number(name, at)));
        tryFormulas(node, at, right);
        int steps = node.require("steps").count();
        if (steps > MOST_STEPS) {
            throw node.require("steps").error(Messages.tooManySteps(MOST_STEPS, steps));
        }
        return new Plot.Iteration(
                node.require("title").text(),
                at,
                texts(node, "start"),
                texts(node, "next"),
                steps,
                optional(node, "show"),
                optional(node, "loss"),
                texts(node, "answers"),
                right);
    }

    /** Returns the right answer to a field whose answers are numbers with the values of a picture. */
    private String number(YamlNode name, Map<String, String> at) {
        Field field = field(name);
        if (!NUMBERS.contains(field.kind())) {
            throw name.error(Messages.notDrawn(field.id(), field.kind().id()));
        }
        requireSymbols(name, field, at, "");
        return right(name, field);
    }

    /** Computes every formula of an iteration once, from the start with the right answers. */
    private static void tryFormulas(YamlNode node, Map<String, String> at, Map<String, String> right) {
        Map<String, YamlNode> start = node.require("start").entries();
        Map<String, YamlNode> next = node.require("next").entries();
        if (!start.keySet().equals(next.keySet()) || start.isEmpty()) {
            throw node.require("next").error(Messages.otherState(start.keySet(), next.keySet()));
        }
        Optional<YamlNode> show = node.get("show");
        Optional<YamlNode> loss = node.get("loss");
        if (show.isEmpty() && loss.isEmpty()) {
            throw node.error(Messages.nothingDrawn());
        }
        if (loss.isPresent() && start.size() < 2) {
            throw loss.get().error(Messages.notAPlane());
        }
        Set<String> varying = new LinkedHashSet<>(start.keySet());
        varying.addAll(right.keySet());
        PlotScope scope = scope(node, at, varying);
        PlotScope fixed = scope(node, at, Set.of());
        Map<String, Double> state = new LinkedHashMap<>();
        right.forEach((symbol, text) -> state.put(symbol, value(node.require("answers"), fixed, text, Map.of())));
        start.forEach((name, formula) -> state.put(name, number(formula, fixed)));
        next.values().forEach(formula -> formula(formula, scope, state));
        show.ifPresent(formula -> formula(formula, scope, state));
        loss.ifPresent(formula -> formula(formula, scope, state));
    }

    private Field field(YamlNode name) {
        return assignment.field(name.text()).orElseThrow(() -> name.error(Messages.noFieldToDraw(name.text())));
    }

    /** An answer can be drawn only where all its symbols have values. */
    private static void requireSymbols(YamlNode where, Field field, Map<String, String> at, String over) {
        for (SymbolDeclaration symbol : field.symbols()) {
            if (!at.containsKey(symbol.name()) && !symbol.name().equals(over)) {
                throw where.error(Messages.symbolWithoutValue(symbol.name(), field.id()));
            }
        }
    }

    private String right(YamlNode where, Field field) {
        FieldKey key = keys.get(field.id());
        if (key instanceof FieldKey.Symbolic symbolic) {
            return symbolic.answer().text();
        }
        if (key instanceof FieldKey.Constant constant) {
            return constant.answer().text();
        }
        if (key instanceof FieldKey.Fit fit) {
            return fit.answer().text();
        }
        throw where.error(Messages.notDrawn(field.id(), field.kind().id()));
    }

    private static PlotScope scope(YamlNode node, Map<String, String> at, Set<String> varying) {
        try {
            return new PlotScope(at, varying);
        } catch (SyntaxException | IllegalArgumentException e) {
            throw node.require("at").error(Messages.plotValue(String.valueOf(e.getMessage())));
        }
    }

    private static double number(YamlNode node, PlotScope scope) {
        return value(node, scope, node.text(), Map.of());
    }

    private static void formula(YamlNode node, PlotScope scope, Map<String, Double> at) {
        value(node, scope, node.text(), at);
    }

    private static double value(YamlNode node, PlotScope scope, String text, Map<String, Double> at) {
        OptionalDouble value = scope.value(parse(node, scope, text, Goal.FORMULA), at);
        return value.orElseThrow(() -> node.error(Messages.plotWithoutValue(text)));
    }

    private static Expr parse(YamlNode node, PlotScope scope, String text, Goal goal) {
        try {
            return scope.parse(text, goal);
        } catch (SyntaxException e) {
            throw node.error(Messages.formula(text, String.valueOf(e.getMessage())));
        }
    }

    private static Map<String, String> texts(YamlNode node, String word) {
        Map<String, String> texts = new LinkedHashMap<>();
        Optional<YamlNode> mapping = node.get(word);
        mapping.ifPresent(found -> found.entries()
                .forEach((name, each) ->
                        texts.put(name, each.isSequence() ? FormulaReader.listText(each) : each.text())));
        return texts;
    }

    private static @Nullable String optional(YamlNode node, String word) {
        return node.get(word).map(YamlNode::text).orElse(null);
    }
}
