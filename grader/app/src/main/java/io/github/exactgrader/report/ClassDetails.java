package io.github.exactgrader.report;

import io.github.exactgrader.format.CanonicalJson;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.ScoreCard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reasons and evidence for the rows of the class page, as lean JSON: every text stands once in {@code texts} and is
 * named by its index, -1 is none; fields with full points are left out.
 *
 * <p>{@code sections[i][j]} is submission j of assignment i: {@code p} holds its problems, lateness last, as (where, message), {@code f}
 * its fields as (field, symbol, css, words, points, message, answer, read as, name and value of each evidence).
 */
final class ClassDetails {

    private final Map<String, Integer> texts = new LinkedHashMap<>();

    ObjectNode json(List<List<ScoreCard>> classes) {
        ObjectNode root = CanonicalJson.object();
        ArrayNode sections = root.putArray("sections");
        for (List<ScoreCard> cards : classes) {
            ArrayNode section = sections.addArray();
            for (ScoreCard card : cards) {
                write(card, section.addObject());
            }
        }
        ArrayNode all = root.putArray("texts");
        texts.keySet().forEach(all::add);
        return root;
    }

    private void write(ScoreCard card, ObjectNode node) {
        ArrayNode problems = node.putArray("p");
        card.problems().forEach(problem -> {
            problems.add(text(Escape.line(problem.where())));
            problems.add(text(problem.message()));
        });
        if (card.lateness() != null) {
            problems.add(text("late"));
            problems.add(text(Look.late(card) + " " + card.lateness().rule()));
        }
        ArrayNode fields = node.putArray("f");
        for (FieldScore field : card.fields()) {
            if (Look.group(field) != Look.Group.FULL) {
                write(field, fields.addArray());
            }
        }
    }

    private void write(FieldScore field, ArrayNode node) {
        Look look = Look.of(field.verdict());
        node.add(text(Escape.line(field.field())));
        node.add(text(look.symbol()));
        node.add(text(Look.group(field).css()));
        node.add(text(look.words()));
        node.add(text(Look.points(field)));
        node.add(text(field.message()));
        node.add(text(field.answer()));
        node.add(text(field.readAs()));
        field.evidence().forEach((name, value) -> {
            node.add(text(name));
            node.add(text(value));
        });
    }

    private int text(@Nullable String text) {
        if (text == null) {
            return -1;
        }
        return texts.computeIfAbsent(Escape.visible(text), key -> texts.size());
    }
}
