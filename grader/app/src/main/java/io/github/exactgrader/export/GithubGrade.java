package io.github.exactgrader.export;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.export.GithubAnnotation.Level;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.report.ByQuestion;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Problem;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One graded submission as a job on GitHub shows it: points, and the reasons that a student may see. It does not say whose
 * it is, and holds no evidence: a student may read the page.
 */
final class GithubGrade {

    private static final int LONGEST = 500;

    private final Graded assignment;
    private final ScoreCard card;
    private final HandedInFiles files;

    GithubGrade(Graded assignment, ScoreCard card, HandedInFiles files) {
        this.assignment = assignment;
        this.card = card;
        this.files = files;
    }

    /** Returns points and the payload of a grader step, by the names that later steps know. */
    Map<String, String> outputs() {
        Map<String, String> outputs = new LinkedHashMap<>();
        outputs.put("score", Points.text(card.total()));
        outputs.put("max", Points.text(card.max()));
        outputs.put("passed", Boolean.toString(card.fields().stream().allMatch(GithubGrade::isFull)));
        outputs.put("result", ReporterPayload.base64(card));
        return outputs;
    }

    private static boolean isFull(FieldScore field) {
        return field.points().compareTo(field.max()) == 0;
    }

    /** Writes a page for a submission of which something is kept from its student. */
    void writeThatItIsKept(GithubSummary page) {
        title(page);
        page.add("It was graded. What came of it is not shown here, as "
                + (assignment.isWithheld() ? "feedback is withheld for now" : "students are shown a part of it only")
                + ".");
    }

    private void title(GithubSummary page) {
        page.add("## " + Escape.markdown(assignment.id()) + ": " + Escape.markdown(assignment.title()));
    }

    void write(GithubSummary page) {
        title(page);
        String open = card.open().signum() == 0 ? "" : ", " + Points.text(card.open()) + " still open";
        page.add("**" + Points.text(card.total()) + " of " + Points.text(card.max()) + " points**" + open + ".");
        List<String> problems = card.problems().stream().map(GithubGrade::item).toList();
        if (!problems.isEmpty()) {
            page.fold("About the files: " + problems.size(), problems);
        }
        ByQuestion.of(assignment, card).forEach((question, fields) -> {
            String earned =
                    Points.text(sum(fields.stream().map(FieldScore::points).toList()));
            String max = Points.text(sum(fields.stream().map(FieldScore::max).toList()));
            page.fold(
                    ByQuestion.title(question) + ": " + earned + " of " + max,
                    fields.stream().map(GithubGrade::item).toList());
        });
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String item(Problem problem) {
        return "- " + Escape.codeSpan(Shortened.of(problem.where(), LONGEST)) + " "
                + Escape.markdown(Shortened.of(problem.message(), LONGEST));
    }

    private static String item(FieldScore field) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "- " + Escape.codeSpan(field.field()) + " **" + field.verdict().id() + "**, " + points(field));
        if (!field.message().isBlank()) {
            lines.add("  - " + Escape.markdown(Shortened.of(field.message(), LONGEST)));
        }
        if (field.answer() != null) {
            lines.add("  - handed in: " + Escape.codeSpan(Shortened.of(field.answer(), LONGEST)));
        }
        field.newReading()
                .ifPresent(reading -> lines.add("  - read as: " + Escape.codeSpan(Shortened.of(reading, LONGEST))));
        return String.join("\n", lines);
    }

    private static String points(FieldScore field) {
        String max = Points.text(field.max());
        return field.verdict().isOpen() ? "open, up to " + max : Points.text(field.points()) + " of " + max;
    }

    /** Returns a remark for each field that lost points, and for what is wrong with the files. */
    List<GithubAnnotation> remarks() {
        List<GithubAnnotation> remarks = new ArrayList<>();
        for (FieldScore field : card.fields()) {
            BigDecimal lost = field.max().subtract(field.points());
            if (lost.signum() > 0 && field.verdict() != Verdict.NEEDS_REVIEW) {
                Level level = field.verdict() == Verdict.GRADER_ERROR ? Level.ERROR : Level.WARNING;
                String title = field.field() + ": " + field.verdict().id() + ", " + points(field);
                remarks.add(new GithubAnnotation(level, files.ofAnswer(field.field()), title, field.message(), lost));
            }
        }
        card.problems()
                .forEach(problem -> remarks.add(new GithubAnnotation(
                        Level.WARNING,
                        files.of(problem.where()),
                        problem.where(),
                        problem.message(),
                        BigDecimal.ZERO)));
        return remarks;
    }
}
