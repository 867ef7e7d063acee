package io.github.exactgrader.review;

import io.github.exactgrader.assignment.RubricItem;
import io.github.exactgrader.check.CheckResult;
import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.review.Mark.Kind;
import io.github.exactgrader.review.MarkingSheet.Rubric;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Invented cards and marks: a number that the grader judged wrong, and a proof that it left open. */
final class SampleMarks {

    static final BigDecimal FOUR = BigDecimal.valueOf(4);
    static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Of the proof. */
    static final Rubric RUBRIC = new Rubric(
            List.of(new RubricItem(new BigDecimal("3"), "the idea"), new RubricItem(BigDecimal.ONE, "the end")),
            List.of(new RubricItem(BigDecimal.ONE, "a wrong sign")));

    private SampleMarks() {}

    static Results machine() {
        Graded sheet = new Graded(
                "sheet",
                "Sheet",
                "00",
                List.of(
                        new GradedField("1a.c", "1", "1a", "number", TWO),
                        new GradedField("1.proof", "1", "1", "text", FOUR)));
        return new Results(List.of(sheet), List.of(card("ada"), card("=ben")), JailLevel.JAILED);
    }

    static ScoreCard card(String student) {
        return new ScoreCard(
                "sheet",
                student,
                "hash-" + student,
                List.of(
                        new FieldScore(
                                "1a.c",
                                "number",
                                Verdict.WRONG_ANSWER,
                                BigDecimal.ZERO,
                                TWO,
                                "7",
                                "7",
                                "7",
                                "Not it.",
                                Map.of("expected", "8", CheckResult.MEANING, "value 7")),
                        new FieldScore(
                                "1.proof",
                                "text",
                                Verdict.NEEDS_REVIEW,
                                BigDecimal.ZERO,
                                FOUR,
                                "By induction.",
                                null,
                                null,
                                "A person marks this answer.",
                                Map.of())),
                List.of());
    }

    static Mark review(String marker, String points) {
        return mark(marker, Kind.REVIEW, "1.proof", points, false);
    }

    static Mark override(String marker, String points) {
        return mark(marker, Kind.OVERRIDE, "1a.c", points, false);
    }

    static Mark mark(String marker, Kind kind, String field, String points, boolean isFinal) {
        return new Mark(
                Instant.parse("2026-11-26T10:00:00Z"),
                marker,
                kind,
                "sheet",
                "ada",
                field,
                "hash-ada",
                List.of(),
                kind == Kind.WITHDRAW ? null : new BigDecimal(points),
                "",
                isFinal);
    }
}
