package io.github.exactgrader.report;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Problem;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The card of one submission as plain text: for a terminal, and in brief as the expected report of a sample submission.
 *
 * <p>In full, every field of every question has its verdict, points, answer, reading and reason. In brief, a line counts
 * the verdicts, fields that are right are left out, and those nobody answered or that a person marks share one line; so a
 * reader of a difference sees what changed. In full and without evidence, it shows what the student may see. Text of students cannot move the cursor or give a CI runner commands.
 */
public final class CardText {

    private static final List<Verdict> GATHERED = List.of(Verdict.NO_ANSWER, Verdict.NOT_JUDGED, Verdict.NEEDS_REVIEW);

    private final boolean staff;

    /**
     * Creates the writer.
     *
     * @param staff whether the evidence is shown, which holds hidden inputs and expected values
     */
    public CardText(boolean staff) {
        this.staff = staff;
    }

    /**
     * Returns the whole card.
     *
     * @param assignment the assignment, for its title and questions
     * @param card the submission
     * @return lines, newline at the end of each
     */
    public String full(Graded assignment, ScoreCard card) {
        StringBuilder text = new StringBuilder();
        Shown shown = Shown.of(assignment, card);
        header(text, assignment, card, staff ? total(card) : shown.total(), staff ? late(card) : shown.late());
        ByQuestion.of(assignment, card).forEach((question, fields) -> {
            text.append('\n');
            line(text, "", ByQuestion.title(question));
            fields.forEach(field -> field(text, "  ", shown, field));
        });
        problems(text, card);
        return text.toString();
    }

    /**
     * Returns what is not simply right, with counts and totals.
     *
     * @param assignment the assignment, for its title
     * @param card the submission
     * @return lines, newline at the end of each
     */
    public String brief(Graded assignment, ScoreCard card) {
        StringBuilder text = new StringBuilder();
        header(text, assignment, card, total(card), late(card));
        line(text, "", counts(card));
        List<FieldScore> told = card.fields().stream()
                .filter(field -> field.verdict() != Verdict.CORRECT && !GATHERED.contains(field.verdict()))
                .toList();
        if (!told.isEmpty()) {
            text.append('\n');
        }
        told.forEach(field -> field(text, "", Shown.of(assignment, card), field));
        String separator = "\n";
        for (Verdict verdict : GATHERED) {
            List<String> ids = card.fields().stream()
                    .filter(field -> field.verdict() == verdict)
                    .map(FieldScore::field)
                    .toList();
            if (!ids.isEmpty()) {
                text.append(separator);
                line(text, "", Look.of(verdict).words() + ": " + String.join(", ", ids));
                separator = "";
            }
        }
        problems(text, card);
        return text.toString();
    }

    private static void header(StringBuilder text, Graded assignment, ScoreCard card, String total, String late) {
        line(
                text,
                "",
                assignment.id().equals(assignment.title())
                        ? assignment.id()
                        : assignment.id() + ": " + assignment.title());
        line(text, "", card.student() + ": " + total);
        if (!late.isEmpty()) {
            line(text, "", late);
        }
    }

    private static String total(ScoreCard card) {
        return Points.text(card.total()) + " of " + Points.text(card.max()) + " points" + Look.open(card.open());
    }

    private static String late(ScoreCard card) {
        return card.lateness() == null
                ? ""
                : Look.late(card) + " " + card.lateness().rule();
    }

    private static String counts(ScoreCard card) {
        Map<Verdict, Integer> counts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
        }
        card.fields().forEach(field -> counts.merge(field.verdict(), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        counts.forEach((verdict, count) -> {
            if (count > 0) {
                words.add(count + " " + Look.of(verdict).words());
            }
        });
        return words.isEmpty() ? "no fields" : String.join(", ", words);
    }

    private void field(StringBuilder text, String indent, Shown shown, FieldScore whole) {
        FieldScore field = staff ? whole : shown.content(whole);
        String words =
                staff ? Look.of(whole.verdict()).words() : shown.look(whole).words();
        String points = staff ? Look.points(whole) : shown.points(whole);
        line(text, indent, field.field() + ": " + words + (points.isEmpty() ? "" : ", " + points));
        String inner = indent + "  ";
        if (field.answer() != null) {
            line(text, inner, "handed in: " + field.answer());
        }
        field.newReading().ifPresent(reading -> line(text, inner, "read as: " + reading));
        if (!Escape.terminal(field.message()).isEmpty()) {
            line(text, inner, field.message());
        }
        if (staff) {
            field.evidence().forEach((name, value) -> line(text, inner, "[" + name + "] " + value));
        }
    }

    private static void problems(StringBuilder text, ScoreCard card) {
        if (card.problems().isEmpty()) {
            return;
        }
        text.append("\nAbout the files\n");
        for (Problem problem : card.problems()) {
            line(
                    text,
                    "  ",
                    problem.where().isEmpty() ? problem.message() : problem.where() + ": " + problem.message());
        }
    }

    /** Escapes a line as a whole, so that no two harmless pieces make a command together. */
    private static void line(StringBuilder text, String indent, String line) {
        text.append(indent).append(Escape.terminal(line)).append('\n');
    }
}
