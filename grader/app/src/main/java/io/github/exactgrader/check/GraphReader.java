package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.SymbolDeclaration;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FreeSymbols;
import io.github.exactgrader.expr.Num;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.Trees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads a computational graph from JSON, for the check of its form and for the check of what it computes. */
final class GraphReader {

    /** Most nodes of a graph. */
    static final int MOST_NODES = 400;

    private static final int MOST_PARTS = 4000;
    private static final Pattern ID = Pattern.compile("\\p{L}[\\p{L}\\p{N}_{}]{0,39}");

    private final Field field;
    private final JsonNode top;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> inputs = new LinkedHashMap<>();
    private final Set<String> ids = new LinkedHashSet<>();

    private GraphReader(Field field, JsonNode top) {
        this.field = field;
        this.top = top;
    }

    /**
     * Reads a graph.
     *
     * @param field of kind graph; its symbols are the inputs there may be
     * @param top the JSON object
     */
    static GraphReading read(Field field, JsonNode top) {
        return new GraphReader(field, top).reading();
    }

    private GraphReading reading() {
        if (!top.path("inputs").isArray()
                || !top.path("nodes").isArray()
                || !top.path("output").isString()) {
            return refused(GraphMessages.notAGraph(top.propertyNames()));
        }
        if (top.path("nodes").size() > MOST_NODES) {
            return refused(GraphMessages.tooManyNodes(top.path("nodes").size(), MOST_NODES));
        }
        top.path("inputs").forEach(input -> input(input.asString("")));
        List<JsonNode> whole = new ArrayList<>();
        for (JsonNode node : top.path("nodes")) {
            if (isWhole(node)) {
                whole.add(node);
                id(node.path("id").stringValue());
            } else {
                faults.add(GraphMessages.incompleteNode(node.toString()));
            }
        }
        String output = top.path("output").stringValue();
        if (!ids.contains(output)) {
            faults.add(GraphMessages.unknownOutput(output));
        }
        Map<String, GraphNode> nodes = nodes(whole);
        return faults.isEmpty() ? GraphOrder.reading(inputs, nodes, output) : new GraphReading(null, faults, false);
    }

    private static GraphReading refused(String fault) {
        return new GraphReading(null, List.of(fault), false);
    }

    private void input(String id) {
        Optional<String> symbol = field.symbols().stream()
                .map(SymbolDeclaration::name)
                .filter(name -> plain(name).equals(plain(id)))
                .findFirst();
        if (symbol.isEmpty()) {
            faults.add(GraphMessages.unknownInput(
                    id, field.symbols().stream().map(SymbolDeclaration::name).toList()));
        } else if (!ids.add(id) || inputs.containsValue(symbol.get())) {
            faults.add(GraphMessages.usedTwice(id));
        } else {
            inputs.put(id, symbol.get());
        }
    }

    private static String plain(String name) {
        return name.replaceAll("[_{}\\\\ ]", "");
    }

    private void id(String id) {
        if (!ID.matcher(id).matches()) {
            faults.add(GraphMessages.badId(id));
        } else if (!ids.add(id)) {
            faults.add(GraphMessages.usedTwice(id));
        }
    }

    /** A node has a name and either an operation with arguments or a formula. */
    private static boolean isWhole(JsonNode node) {
        boolean named = node.path("id").isString();
        JsonNode op = node.path("op");
        boolean operation = op.isString()
                && (node.path("args").isArray()
                        || GraphOperations.find(op.stringValue()).isEmpty());
        return named && (operation || node.path("formula").isString());
    }

    private Map<String, GraphNode> nodes(List<JsonNode> whole) {
        NameFormulas formulas = new NameFormulas(ids);
        Map<String, GraphNode> nodes = new LinkedHashMap<>();
        int parts = 0;
        for (JsonNode node : whole) {
            String id = node.path("id").stringValue();
            int before = faults.size();
            Optional<Expr> formula = node.path("formula").isString()
                    ? composite(node, node.path("formula").stringValue(), formulas)
                    : operation(node, formulas);
            parts += formula.map(Trees::size).orElse(0);
            if (formula.isPresent() && faults.size() == before) {
                nodes.put(id, new GraphNode(id, formula.get(), List.copyOf(FreeSymbols.of(formula.get()))));
            }
            if (parts > MOST_PARTS) {
                faults.add(GraphMessages.tooLarge(MOST_PARTS));
                return nodes;
            }
        }
        return nodes;
    }

    private Optional<Expr> operation(JsonNode node, NameFormulas formulas) {
        String id = node.path("id").stringValue();
        String name = node.path("op").stringValue();
        Optional<GraphOperations.GraphOperation> operation = GraphOperations.find(name);
        if (operation.isEmpty()) {
            return composite(node, name, formulas);
        }
        List<Expr> arguments = new ArrayList<>();
        node.path("args").forEach(argument -> argument(id, argument, formulas).ifPresent(arguments::add));
        int found = node.path("args").size();
        if (!operation.get().takes(found)) {
            faults.add(GraphMessages.arity(id, name, operation.get().arity(), found));
            return Optional.empty();
        }
        return arguments.size() == found ? Optional.of(operation.get().formula().apply(arguments)) : Optional.empty();
    }

    /** An argument is the name of a node or input, a number, a constant such as pi/2, or a formula of these. */
    private Optional<Expr> argument(String node, JsonNode argument, NameFormulas formulas) {
        try {
            if (argument.isNumber()) {
                return Optional.of(Num.signed(argument.decimalValue()));
            }
            if (argument.isString()) {
                return Optional.of(formulas.argument(argument.stringValue()));
            }
        } catch (SyntaxException | IllegalArgumentException e) {
            // told below
        }
        faults.add(GraphMessages.unknownArgument(node, argument.toString()));
        return Optional.empty();
    }

    private Optional<Expr> composite(JsonNode node, String text, NameFormulas formulas) {
        String id = node.path("id").stringValue();
        try {
            Expr formula = formulas.formula(text);
            Set<String> unlisted = new TreeSet<>(FreeSymbols.of(formula));
            node.path("args").forEach(argument -> unlisted.remove(argument.asString("")));
            if (node.path("args").isArray() && !unlisted.isEmpty()) {
                faults.add(GraphMessages.notAmongArgs(id, unlisted));
                return Optional.empty();
            }
            return Optional.of(formula);
        } catch (SyntaxException e) {
            boolean word = text.strip().matches("\\p{L}[\\p{L}\\p{N}_]*");
            faults.add(
                    word
                            ? GraphMessages.unknownOperation(id, text)
                            : GraphMessages.formula(id, String.valueOf(e.getMessage())));
        } catch (IllegalArgumentException e) {
            faults.add(GraphMessages.alike(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }
}
