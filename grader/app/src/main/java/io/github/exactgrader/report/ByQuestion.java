package io.github.exactgrader.report;

import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The scores of a card, by the question they belong to. */
final class ByQuestion {

    private ByQuestion() {}

    /** Returns question number to scores, both in the order of the assignment. */
    static Map<String, List<FieldScore>> of(Graded assignment, ScoreCard card) {
        Map<String, String> questions = new LinkedHashMap<>();
        for (GradedField field : assignment.fields()) {
            questions.put(field.id(), field.question());
        }
        Map<String, List<FieldScore>> scores = new LinkedHashMap<>();
        for (FieldScore field : card.fields()) {
            scores.computeIfAbsent(questions.getOrDefault(field.field(), ""), question -> new ArrayList<>())
                    .add(field);
        }
        return scores;
    }
}
