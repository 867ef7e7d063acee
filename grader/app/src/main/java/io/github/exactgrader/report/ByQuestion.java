package io.github.exactgrader.report;

import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The scores of a card, by the question they belong to. */
public final class ByQuestion {

    private ByQuestion() {}

    /** Returns question number to scores, both in the order of the assignment. */
    public static Map<String, List<FieldScore>> of(Graded assignment, ScoreCard card) {
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

    /** Returns the heading of a question: most are numbered, the one that collects the classes is called java. */
    public static String title(String question) {
        if (isNumbered(question) || question.isEmpty()) {
            return ("Question " + question).strip();
        }
        return question.substring(0, 1).toUpperCase(Locale.ROOT) + question.substring(1);
    }

    static boolean isNumbered(String question) {
        return !question.isEmpty() && Character.isDigit(question.charAt(0));
    }
}
