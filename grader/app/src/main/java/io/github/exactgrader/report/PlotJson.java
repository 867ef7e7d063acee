package io.github.exactgrader.report;

import io.github.exactgrader.assignment.Plot;
import io.github.exactgrader.format.CanonicalJson;
import io.github.exactgrader.format.StrictObject;
import io.github.exactgrader.format.UnreadableJsonException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A picture of the class page as JSON, within {@code results.json}. */
final class PlotJson {

    private static final Set<String> CURVE =
            Set.of("kind", "title", "at", "over", "from", "to", "low", "high", "lines", "field", "set", "right");
    private static final Set<String> ITERATION =
            Set.of("kind", "title", "at", "start", "next", "steps", "show", "loss", "answers", "right");

    private PlotJson() {}

    static void write(Plot plot, ObjectNode node) {
        node.put("kind", plot instanceof Plot.Curve ? "curve" : "iteration");
        CanonicalJson.put(node, "title", plot.title());
        put(node, "at", plot.at());
        if (plot instanceof Plot.Curve curve) {
            CanonicalJson.put(node, "over", curve.over());
            CanonicalJson.put(node, "from", curve.from());
            CanonicalJson.put(node, "to", curve.to());
            CanonicalJson.put(node, "low", curve.low());
            CanonicalJson.put(node, "high", curve.high());
            put(node, "lines", curve.lines());
            CanonicalJson.put(node, "field", curve.field());
            node.put("set", curve.set());
            CanonicalJson.put(node, "right", curve.right());
        } else if (plot instanceof Plot.Iteration iteration) {
            put(node, "start", iteration.start());
            put(node, "next", iteration.next());
            node.put("steps", iteration.steps());
            CanonicalJson.put(node, "show", iteration.show());
            CanonicalJson.put(node, "loss", iteration.loss());
            put(node, "answers", iteration.answers());
            put(node, "right", iteration.right());
        }
    }

    private static void put(ObjectNode node, String key, Map<String, String> texts) {
        ObjectNode object = node.putObject(key);
        texts.forEach((name, text) -> CanonicalJson.put(object, CanonicalJson.wellFormed(name), text));
    }

    static Plot read(JsonNode node, String where) throws UnreadableJsonException {
        String kind = node.isObject() && node.has("kind") ? node.get("kind").asString("") : "";
        if (kind.equals("curve")) {
            StrictObject from = StrictObject.of(node, where, CURVE);
            return new Plot.Curve(
                    from.text("title"),
                    from.texts("at"),
                    from.text("over"),
                    from.text("from"),
                    from.text("to"),
                    from.textOrNull("low"),
                    from.textOrNull("high"),
                    from.texts("lines"),
                    from.text("field"),
                    from.truth("set"),
                    from.text("right"));
        }
        if (!kind.equals("iteration")) {
            throw StrictObject.refused(where + ".kind", "expected \"curve\" or \"iteration\"");
        }
        StrictObject from = StrictObject.of(node, where, ITERATION);
        return new Plot.Iteration(
                from.text("title"),
                from.texts("at"),
                from.texts("start"),
                from.texts("next"),
                steps(from),
                from.textOrNull("show"),
                from.textOrNull("loss"),
                from.texts("answers"),
                from.texts("right"));
    }

    private static int steps(StrictObject from) throws UnreadableJsonException {
        BigDecimal steps = from.points("steps");
        try {
            return steps.intValueExact();
        } catch (ArithmeticException notWhole) {
            throw StrictObject.refused(from.where() + ".steps", "expected a whole number");
        }
    }
}
