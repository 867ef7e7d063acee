package io.github.exactgrader.report;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Lateness;
import io.github.exactgrader.score.Problem;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Invented results for the tests of the writers. */
final class SampleResults {

    /** Breaks out of anything that is not escaped. */
    static final String HOSTILE =
            "</script><img src=x onerror=alert(1)>&\"'`]]>|*_\u001b[31mred\u001b[0m\u202eevil\u0000\u0007";

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWO = new BigDecimal("2");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private SampleResults() {}

    /** Returns one assignment with a field of every kind of outcome, and three submissions; one is hostile. */
    static Results small() {
        Graded assignment = new Graded(
                "convergence",
                "Convergence of gradient descent",
                "0123456789abcdef".repeat(4),
                List.of(
                        new GradedField("1a.eta", "1", "1a", "formula", TWO),
                        new GradedField("1b.c_star", "1", "1b", "number", TWO),
                        new GradedField("2.proof", "2", "2", "text", ONE),
                        new GradedField("Descent.step", "java", "Descent", "java", TWO)));
        ScoreCard perfect = card(
                "student-001",
                List.of(),
                score("1a.eta", "formula", Verdict.CORRECT, TWO, TWO, "2/(a+b)", null, "As expected."),
                score("1b.c_star", "number", Verdict.CORRECT, TWO, TWO, "0.25", null, "As expected."),
                score(
                        "2.proof",
                        "text",
                        Verdict.NEEDS_REVIEW,
                        BigDecimal.ZERO,
                        ONE,
                        "By induction.",
                        null,
                        "A person reads this."),
                score("Descent.step", "java", Verdict.CORRECT, TWO, TWO, null, null, "All 34 cases agree."));
        ScoreCard mixed = card(
                        "student-002",
                        List.of(new Problem(
                                "answers.json:3:7", "unknown field \"1b.cstar\", did you mean \"1b.c_star\"?")),
                        score(
                                "1a.eta",
                                "formula",
                                Verdict.PARTLY_CORRECT,
                                HALF,
                                TWO,
                                "2/(a + b",
                                "2/(a + b)",
                                "Right for a < b only."),
                        score(
                                "1b.c_star",
                                "number",
                                Verdict.WRONG_ANSWER,
                                BigDecimal.ZERO,
                                TWO,
                                "0.2501",
                                "2501/10000",
                                "Not the value asked for."),
                        score(
                                "2.proof",
                                "text",
                                Verdict.NO_ANSWER,
                                BigDecimal.ZERO,
                                ONE,
                                null,
                                null,
                                "Nothing was handed in."),
                        score(
                                "Descent.step",
                                "java",
                                Verdict.GRADER_ERROR,
                                BigDecimal.ZERO,
                                TWO,
                                null,
                                null,
                                "The grader failed; no points are lost."))
                .withLateness(new Lateness(
                        Instant.parse("2026-11-22T08:00:00Z"),
                        Instant.parse("2026-11-20T22:59:00Z"),
                        2,
                        1,
                        new BigDecimal("0.2"),
                        "2 days started after the deadline 2026-11-20 23:59 (Europe/Berlin), 1 of them a slip day:"
                                + " 0.2 points for each other day."));
        ScoreCard hostile = card(
                "=cmd|' /C calc'!A0" + HOSTILE,
                List.of(new Problem(HOSTILE, HOSTILE)),
                score(
                        "1a.eta",
                        "formula",
                        Verdict.INVALID_ANSWER,
                        BigDecimal.ZERO,
                        TWO,
                        HOSTILE,
                        HOSTILE + "!",
                        HOSTILE),
                score(
                        "1b.c_star",
                        "number",
                        Verdict.UNSTABLE,
                        BigDecimal.ZERO,
                        TWO,
                        "::error::x",
                        null,
                        "Two answers."),
                score("2.proof", "text", Verdict.NEEDS_REVIEW, BigDecimal.ZERO, ONE, HOSTILE, null, HOSTILE),
                score(
                        "Descent.step",
                        "java",
                        Verdict.COMPILE_ERROR,
                        BigDecimal.ZERO,
                        TWO,
                        null,
                        null,
                        "Line 3: ';' expected."));
        return new Results(List.of(assignment), List.of(perfect, mixed, hostile), JailLevel.JAILED);
    }

    /** Returns a class of invented students whose ability and answers are drawn with the seed. */
    static Results ofClass(int students, int fields, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<GradedField> graded = new ArrayList<>();
        for (int i = 0; i < fields; i++) {
            int question = i / 5 + 1;
            char part = (char) ('a' + i % 5);
            String id = i % 7 == 6 ? "Descent.step" + i : question + "" + part + (i % 2 == 0 ? ".eta_star" : ".c_star");
            graded.add(new GradedField(
                    id, "" + question, question + "" + part, i % 7 == 6 ? "java" : "formula", i % 3 == 0 ? TWO : ONE));
        }
        Graded assignment =
                new Graded("convergence", "Convergence of gradient descent", "0123456789abcdef".repeat(4), graded);
        List<ScoreCard> cards = new ArrayList<>();
        for (int i = 1; i <= students; i++) {
            double ability = random.nextDouble();
            List<FieldScore> scores = new ArrayList<>();
            for (GradedField field : graded) {
                scores.add(drawn(field, ability, random));
            }
            cards.add(new ScoreCard(
                    "convergence",
                    String.format(Locale.ROOT, "student-%03d", i),
                    "ab".repeat(32),
                    scores,
                    i % 17 == 0
                            ? List.of(new Problem(
                                    "answers.json:3:7", "unknown field \"1b.cstar\", did you mean \"1b.c_star\"?"))
                            : List.of()));
        }
        return new Results(List.of(assignment), cards, JailLevel.JAILED);
    }

    private static FieldScore drawn(GradedField field, double ability, SplittableRandom random) {
        Verdict verdict = Verdict.CORRECT;
        if (field.part().equals("2b")) {
            verdict = Verdict.NEEDS_REVIEW;
        } else if (random.nextDouble() > 0.35 + 0.6 * ability) {
            Verdict[] all = Verdict.values();
            verdict = random.nextInt(3) == 0
                    ? all[1 + random.nextInt(all.length - 1)]
                    : random.nextInt(4) == 0 ? Verdict.NO_ANSWER : Verdict.WRONG_ANSWER;
        }
        BigDecimal points = switch (verdict) {
            case CORRECT -> field.max();
            case PARTLY_CORRECT -> HALF;
            default -> BigDecimal.ZERO;
        };
        String value = String.format(Locale.ROOT, "%.4f", random.nextDouble());
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("expected", "0.2500000000000000");
        evidence.put("actual", value);
        evidence.put("tolerance", "|s-t| <= 1e-12 + 1e-9 |t|");
        evidence.put("input", "a=2, b=" + random.nextInt(3, 40));
        return new FieldScore(
                field.id(),
                field.kind(),
                verdict,
                points,
                field.max(),
                verdict == Verdict.NO_ANSWER ? null : "a/(b+" + value + ")",
                null,
                null,
                verdict == Verdict.CORRECT
                        ? "As expected."
                        : "Differs from the value asked for at some point of the domain.",
                evidence);
    }

    private static ScoreCard card(String student, List<Problem> problems, FieldScore... fields) {
        return new ScoreCard("convergence", student, "fedcba9876543210".repeat(4), List.of(fields), problems);
    }

    private static FieldScore score(
            String field,
            String kind,
            Verdict verdict,
            BigDecimal points,
            BigDecimal max,
            @Nullable String answer,
            @Nullable String readAs,
            String message) {
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("expected", "SECRET-KEY-VALUE");
        evidence.put("actual", answer == null ? "none" : answer);
        return new FieldScore(field, kind, verdict, points, max, answer, readAs, readAs, message, evidence);
    }
}
