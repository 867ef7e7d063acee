package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.SymbolDeclaration;
import io.github.exactgrader.intake.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes graphs as a student would hand them in. */
public final class GraphAnswers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GraphAnswers() {}

    /**
     * Returns the graph of one node that computes a formula; it has no internal node.
     *
     * @param field of kind graph; its symbols are the inputs
     * @param formula in the symbols of the field
     */
    public static Answer ofFormula(Field field, String formula) {
        List<String> inputs =
                field.symbols().stream().map(SymbolDeclaration::name).toList();
        String id = "value";
        while (inputs.contains(id)) {
            id += "_";
        }
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("id", id);
        node.put("formula", formula);
        Map<String, Object> graph = new LinkedHashMap<>();
        graph.put("inputs", inputs);
        graph.put("nodes", List.of(node));
        graph.put("output", id);
        return new Answer.Structure(JSON.writeValueAsString(graph));
    }
}
