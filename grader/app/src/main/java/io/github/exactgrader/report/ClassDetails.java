package io.github.exactgrader.report;

import io.github.exactgrader.format.CanonicalJson;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import io.github.exactgrader.score.Standing;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the class page knows of single students, as lean JSON, written one student after the other. A text that may repeat
 * stands once in {@code texts} and is named by its index, -1 is none; the same holds for {@code maths} (see
 * {@link Mathematics#json}) and {@code looks} (symbol, css, words). For each section:
 *
 * <ul>
 *   <li>{@code fields}: ids; {@code prefix}: where feedback lies, null where it is withheld
 *   <li>{@code rows}: per student (name, folder if it is another, points, open points, one character per field that tells
 *       its look: {@code 0} is the first, number of problems, 1 if it came late)
 *   <li>{@code details}: per student the problems as {@code p} (where, message) and as {@code f} the fields without full
 *       points as (place of the field, points, message, answer, read as, math, name and value of each evidence); none in a
 *       large class
 *   <li>{@code groups}: who gave which wrong answer, as places in {@code rows}; none in a large class
 *   <li>{@code plots}: title, shapes and whose they are; none in a large class
 * </ul>
 */
final class ClassDetails {

    private static final char FIRST_LOOK = '0';

    private final RunPaths paths;
    private final boolean detailed;
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final Map<String, Integer> maths = new LinkedHashMap<>();
    private final Map<List<String>, Integer> looks = new LinkedHashMap<>();
    private final ArrayNode mathNodes = CanonicalJson.object().putArray("maths");

    /**
     * Prepares to write.
     *
     * @param paths where feedback lies
     * @param detailed whether reasons are written
     */
    ClassDetails(RunPaths paths, boolean detailed) {
        this.paths = paths;
        this.detailed = detailed;
    }

    /**
     * One assignment.
     *
     * @param assignment its fields
     * @param cards its submissions
     * @param pictures with the shapes of every student
     * @param groups places of the members of each group of wrong answers
     */
    record Part(Graded assignment, List<ScoreCard> cards, List<PlotPicture> pictures, List<List<Integer>> groups) {

        Part {
            cards = List.copyOf(cards);
            pictures = List.copyOf(pictures);
            groups = List.copyOf(groups);
        }
    }

    /** Writes one object. */
    void write(List<Part> parts, OutputStream out) throws IOException {
        text(out, "{\"sections\":[");
        for (int i = 0; i < parts.size(); i++) {
            text(out, i == 0 ? "" : ",");
            section(parts.get(i), out);
        }
        ArrayNode all = CanonicalJson.object().putArray("texts");
        texts.keySet().forEach(all::add);
        ArrayNode seen = CanonicalJson.object().putArray("looks");
        looks.keySet().forEach(look -> {
            ArrayNode each = seen.addArray();
            look.forEach(each::add);
        });
        text(out, "],\"looks\":");
        json(out, seen);
        text(out, ",\"maths\":");
        json(out, mathNodes);
        text(out, ",\"texts\":");
        json(out, all);
        text(out, "}");
    }

    private void section(Part part, OutputStream out) throws IOException {
        ObjectNode head = CanonicalJson.object();
        ArrayNode fields = head.putArray("fields");
        part.assignment().fields().forEach(field -> fields.add(Escape.line(field.id())));
        head.put(
                "prefix",
                part.assignment().isWithheld()
                        ? null
                        : paths.students(part.assignment().id()));
        if (detailed) {
            groups(part, head.putArray("groups"));
            plots(part, head.putArray("plots"));
        }
        String opening = CanonicalJson.compact(head);
        text(out, Escape.jsonInScript(opening.substring(0, opening.length() - 1)) + ",\"rows\":[");
        for (int i = 0; i < part.cards().size(); i++) {
            text(out, i == 0 ? "" : ",");
            json(out, row(part.cards().get(i)));
        }
        text(out, "],\"details\":[");
        for (int i = 0; i < part.cards().size() && detailed; i++) {
            text(out, i == 0 ? "" : ",");
            json(out, details(part.cards().get(i)));
        }
        text(out, "]}");
    }

    private static void groups(Part part, ArrayNode array) {
        for (List<Integer> group : part.groups()) {
            ArrayNode places = array.addArray();
            group.forEach(places::add);
        }
    }

    private static void plots(Part part, ArrayNode array) {
        for (PlotPicture picture : part.pictures()) {
            ObjectNode node = array.addObject();
            ArrayNode shapes = node.putArray("shapes");
            picture.shapes().forEach(shapes::add);
            ArrayNode of = node.putArray("of");
            picture.ofCard().forEach(of::add);
        }
    }

    private ArrayNode row(ScoreCard card) {
        String name = Escape.line(card.student());
        String folder = paths.student(card);
        StringBuilder cells = new StringBuilder();
        card.fields().forEach(field -> cells.append((char) (FIRST_LOOK + look(field))));
        return CanonicalJson.object()
                .putArray("row")
                .add(name)
                .add(folder.equals(name) ? "" : folder)
                .add(Points.canonical(card.total()))
                .add(Points.canonical(card.open()))
                .add(cells.toString())
                .add(card.problems().size())
                .add(card.lateness() == null ? 0 : 1);
    }

    private int look(FieldScore field) {
        Look look = Look.of(field.verdict());
        List<String> key = List.of(look.symbol(), Look.css(Standing.of(field)), look.words());
        return looks.computeIfAbsent(key, each -> looks.size());
    }

    private ObjectNode details(ScoreCard card) {
        ObjectNode node = CanonicalJson.object();
        ArrayNode problems = node.putArray("p");
        card.problems().forEach(problem -> {
            problems.add(index(Escape.line(problem.where())));
            problems.add(index(problem.message()));
        });
        if (card.lateness() != null) {
            problems.add(index("late"));
            problems.add(index(Look.late(card) + " " + card.lateness().rule()));
        }
        ArrayNode fields = node.putArray("f");
        List<FieldScore> scores = new ArrayList<>(card.fields());
        for (int i = 0; i < scores.size(); i++) {
            if (Standing.of(scores.get(i)) != Standing.FULL) {
                details(i, scores.get(i), fields.addArray());
            }
        }
        return node;
    }

    private void details(int place, FieldScore field, ArrayNode node) {
        node.add(place);
        node.add(index(Look.points(field)));
        node.add(index(field.message()));
        node.add(index(field.answer()));
        node.add(index(field.newReading().orElse(null)));
        node.add(math(field.latex()));
        field.evidence().forEach((name, value) -> {
            node.add(index(name));
            node.add(index(value));
        });
    }

    private int index(@Nullable String text) {
        if (text == null) {
            return -1;
        }
        return texts.computeIfAbsent(Escape.visible(text), key -> texts.size());
    }

    private int math(@Nullable String latex) {
        if (latex == null) {
            return -1;
        }
        return maths.computeIfAbsent(latex, key -> Mathematics.json(key, mathNodes) ? mathNodes.size() - 1 : -1);
    }

    private static void json(OutputStream out, JsonNode node) throws IOException {
        text(out, Escape.jsonInScript(CanonicalJson.compact(node)));
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
