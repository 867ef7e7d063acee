package io.github.exactgrader.export;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.format.CanonicalJson;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code results.json} of a Gradescope autograder: one test for each field, a total that counts, and above them what a
 * student has to know who sees no total, as Gradescope shows none where a test is hidden.
 *
 * <p>A field that nobody has decided on yet has no score: an informational row there, not a zero.
 */
public final class GradescopeResults {

    private final Graded assignment;
    private final Function<FieldScore, GradescopeVisibility> visibility;
    private final Optional<GradescopeMetadata> metadata;

    /**
     * Creates the writer.
     *
     * @param assignment the assignment
     * @param visibility when a student sees a field
     * @param metadata of the submission, where it is known
     */
    public GradescopeResults(
            Graded assignment,
            Function<FieldScore, GradescopeVisibility> visibility,
            Optional<GradescopeMetadata> metadata) {
        this.assignment = assignment;
        this.visibility = visibility;
        this.metadata = metadata;
    }

    /**
     * Writes the file.
     *
     * @param card the submission
     * @return UTF-8, newline at the end
     */
    public byte[] bytes(ScoreCard card) {
        ObjectNode root = CanonicalJson.object();
        CanonicalJson.put(root, "score", card.total());
        CanonicalJson.put(root, "output", output(card));
        root.put("output_format", "md");
        root.put("visibility", "visible");
        root.put("stdout_visibility", "hidden");
        ObjectNode extra = root.putObject("extra_data");
        CanonicalJson.put(extra, "assignment", assignment.id());
        CanonicalJson.put(extra, "key", assignment.keyHash());
        CanonicalJson.put(extra, "submission", card.submissionHash());
        metadata.flatMap(GradescopeMetadata::late).ifPresent(late -> extra.put("late_seconds", late.toSeconds()));
        var tests = root.putArray("tests");
        card.fields().forEach(field -> write(field, tests.addObject()));
        return CanonicalJson.bytes(root);
    }

    private void write(FieldScore field, ObjectNode test) {
        CanonicalJson.put(test, "name", Escape.line(field.field()));
        test.put("name_format", "text");
        if (!field.verdict().isOpen()) {
            CanonicalJson.put(test, "score", field.points());
            CanonicalJson.put(test, "max_score", field.max());
            test.put("status", field.verdict() == Verdict.CORRECT ? "passed" : "failed");
        }
        CanonicalJson.put(test, "output", text(field));
        test.put("output_format", "text");
        test.put("visibility", visibility.apply(field).word());
        test.putArray("tags").add(field.kind());
    }

    private static String text(FieldScore field) {
        StringBuilder text = new StringBuilder(field.verdict().id());
        if (field.verdict().isOpen()) {
            text.append(", up to ").append(Points.text(field.max())).append(" points still open");
        }
        if (!field.message().isBlank()) {
            text.append('\n').append(Escape.visible(field.message()));
        }
        if (field.answer() != null) {
            text.append("\nyour answer: ").append(Escape.line(field.answer()));
        }
        field.newReading().ifPresent(reading -> text.append("\nread as: ").append(Escape.line(reading)));
        return text.toString();
    }

    private String output(ScoreCard card) {
        StringBuilder text = new StringBuilder();
        List<FieldScore> shown = card.fields().stream()
                .filter(field -> visibility.apply(field) == GradescopeVisibility.VISIBLE)
                .toList();
        boolean partly = shown.size() < card.fields().size();
        if (partly) {
            line(text, "Visible part: " + sum(shown, FieldScore::points) + " / " + sum(shown, FieldScore::max));
        } else if (card.total().compareTo(card.earned()) != 0) {
            line(text, "Earned " + Points.text(card.earned()) + ", counted " + Points.text(card.total()));
        }
        if (card.open().signum() > 0) {
            line(
                    text,
                    "Still open: " + Points.text(card.open())
                            + (card.hasGraderError()
                                    ? " (the grader failed on some of it; that is not your fault)"
                                    : ""));
        }
        metadata.flatMap(GradescopeMetadata::late).ifPresent(late -> line(text, "Handed in late by " + words(late)));
        // An earlier total tells of the points that are hidden.
        metadata.flatMap(each -> each.earlier().stream().max(BigDecimal::compareTo))
                .filter(best -> !partly)
                .ifPresent(best -> line(text, "Best earlier score: " + Points.text(best)));
        card.problems()
                .forEach(problem ->
                        line(text, Escape.codeSpan(problem.where()) + ": " + Escape.markdown(problem.message())));
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(text.isEmpty() ? "" : "\n\n").append(line);
    }

    private static String words(Duration late) {
        long minutes = late.toMinutes();
        long days = minutes / 1440;
        long hours = minutes % 1440 / 60;
        return (days > 0 ? days + " d " : "") + (days > 0 || hours > 0 ? hours + " h " : "") + minutes % 60 + " min";
    }

    private static String sum(List<FieldScore> fields, Function<FieldScore, BigDecimal> amount) {
        return Points.text(fields.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
