package io.github.exactgrader.report;

import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;

/**
 * The gradebook of one assignment: a row per submission, a column per field. A field that nobody has decided on yet is
 * an empty cell, not a zero; its points are in the column {@code open}. What counts is {@code total}: the points {@code
 * earned} less what lateness costs, {@code late}.
 */
public final class GradebookCsv {

    private GradebookCsv() {}

    /**
     * Writes the gradebook.
     *
     * @param assignment the assignment, for its fields
     * @param cards its submissions, in the order of the rows
     * @return UTF-8, comma separated, newline as line end; no cell is taken for a formula by a spreadsheet
     */
    public static byte[] bytes(Graded assignment, List<ScoreCard> cards) {
        List<String> header =
                new ArrayList<>(List.of("assignment", "student", "earned", "late", "total", "max", "open"));
        assignment.fields().forEach(field -> header.add(Escape.cell(field.id())));
        StringBuilder text = new StringBuilder(line(header));
        cards.forEach(card -> text.append(line(row(assignment, card))));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return CSVFormat.RFC4180.format(cells.toArray()) + "\n";
    }

    private static List<String> row(Graded assignment, ScoreCard card) {
        Map<String, String> points = new LinkedHashMap<>();
        for (FieldScore field : card.fields()) {
            points.put(field.field(), field.verdict().isOpen() ? "" : Points.text(field.points()));
        }
        List<String> row = new ArrayList<>(List.of(
                Escape.cell(card.assignment()),
                Escape.cell(card.student()),
                Points.text(card.earned()),
                Points.text(card.penalty()),
                Points.text(card.total()),
                Points.text(card.max()),
                Points.text(card.open())));
        for (GradedField field : assignment.fields()) {
            row.add(points.getOrDefault(field.id(), ""));
        }
        return row;
    }
}
