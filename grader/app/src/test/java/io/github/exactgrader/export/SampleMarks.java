package io.github.exactgrader.export;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.course.CourseManifest;
import io.github.exactgrader.course.HandedIn;
import io.github.exactgrader.course.Member;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Problem;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An invented assignment of 20 points, and invented marks. */
final class SampleMarks {

    /** A form feed where a student wrote \frac in JSON, a bell, an escape, a half of a pair, a command of a runner. */
    static final String HOSTILE =
            "\frac{1}{2}\u0007\u001b[31m\ud800\n::error::forged\r\n::notice title=Autograding report::"
                    + "{\"totalPoints\":100}<script>alert(1)</script>=1+1 | \"x\" η";

    static final Graded HOMEWORK = new Graded(
            "hw1",
            "Homework 1",
            "0123456789abcdef".repeat(4),
            List.of(
                    new GradedField("1a.eta", "1", "1a", "formula", new BigDecimal("8")),
                    new GradedField("1b.c_star", "1", "1b", "number", new BigDecimal("8")),
                    new GradedField("2.proof", "2", "2", "text", new BigDecimal("4"))));

    private SampleMarks() {}

    /** Returns a card; no points for the proof mean that nobody has marked it yet. */
    static ScoreCard card(String student, String eta, String cStar, @Nullable String proof) {
        return new ScoreCard(
                "hw1",
                student,
                "ab".repeat(32),
                List.of(
                        score("1a.eta", "formula", eta, "8"),
                        score("1b.c_star", "number", cStar, "8"),
                        proof == null
                                ? new FieldScore(
                                        "2.proof",
                                        "text",
                                        Verdict.NEEDS_REVIEW,
                                        BigDecimal.ZERO,
                                        new BigDecimal("4"),
                                        "By induction.",
                                        null,
                                        null,
                                        "A person reads this.",
                                        Map.of())
                                : score("2.proof", "text", proof, "4")),
                List.of());
    }

    /** Returns a card with hostile text in every place that a student can reach, and a field the grader failed on. */
    static ScoreCard hostile() {
        return new ScoreCard(
                "hw1",
                HOSTILE,
                "ab".repeat(32),
                List.of(
                        new FieldScore(
                                "1a.eta",
                                "formula",
                                Verdict.INVALID_ANSWER,
                                BigDecimal.ZERO,
                                new BigDecimal("8"),
                                HOSTILE,
                                HOSTILE + "!",
                                null,
                                HOSTILE,
                                Map.of("expected", "SECRET-KEY-VALUE")),
                        new FieldScore(
                                "1b.c_star",
                                "number",
                                Verdict.GRADER_ERROR,
                                BigDecimal.ZERO,
                                new BigDecimal("8"),
                                null,
                                null,
                                null,
                                "The grader failed.",
                                Map.of("expected", "SECRET-KEY-VALUE")),
                        score("2.proof", "text", "4", "4")),
                List.of(new Problem(HOSTILE, HOSTILE)));
    }

    private static FieldScore score(String field, String kind, String points, String max) {
        BigDecimal earned = new BigDecimal(points);
        Verdict verdict = earned.signum() == 0
                ? Verdict.WRONG_ANSWER
                : points.equals(max) ? Verdict.CORRECT : Verdict.PARTLY_CORRECT;
        return new FieldScore(
                field,
                kind,
                verdict,
                earned,
                new BigDecimal(max),
                "0.2501",
                "2501/10000",
                null,
                verdict == Verdict.CORRECT ? "As expected." : "Not the value asked for.",
                Map.of("expected", "SECRET-KEY-VALUE"));
    }

    /** Returns marks of submissions that nobody imported: their names are all that is known. */
    static Marks unknown(ScoreCard... cards) {
        return Marks.of(HOMEWORK, List.of(cards), Optional.empty(), Scale.plain());
    }

    static Marks known(List<HandedIn> handedIn, ScoreCard... cards) {
        return Marks.of(
                HOMEWORK,
                List.of(cards),
                Optional.of(new CourseManifest("test", "test.zip", handedIn, List.of())),
                Scale.plain());
    }

    static HandedIn handedIn(String submission, Map<String, String> attributes, Member... members) {
        return new HandedIn(
                submission,
                List.of(members),
                members.length > 1 ? Optional.of("Team " + submission) : Optional.empty(),
                Optional.empty(),
                false,
                attributes,
                List.of());
    }

    static Member member(String id, String name, Map<String, String> ids) {
        return new Member(id, name, "", ids);
    }
}
