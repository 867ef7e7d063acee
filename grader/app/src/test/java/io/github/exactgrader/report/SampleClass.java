package io.github.exactgrader.report;

import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.KeyReader;
import io.github.exactgrader.check.CheckResult;
import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.ExprParser;
import io.github.exactgrader.expr.Goal;
import io.github.exactgrader.expr.LatexPrinter;
import io.github.exactgrader.expr.SymbolKind;
import io.github.exactgrader.expr.SyntaxException;
import io.github.exactgrader.expr.TextPrinter;
import io.github.exactgrader.expr.Vocabulary;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Lateness;
import io.github.exactgrader.score.Problem;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * An invented class that answers the first sheet: a pool of right and wrong answers for each field, drawn by the ability of
 * each student. The key of 1b.eta_star has a planted error: 1/(a + b), which is right, counts as wrong.
 */
final class SampleClass {

    private static final Path SHEET = Path.of("../../assignments/gd-momentum");

    private static final String PLANTED = "1b.eta_star";

    private static final Vocabulary SYMBOLS = Vocabulary.of(symbols());

    /** For each field its points, its goal, the right answer, then the wrong ones from the most to the least frequent. */
    private static final Object[][] FIELDS = {
        {"1a.rate", 2, Goal.FORMULA, "|1 - 2*eta*a|", "1 - 2 eta a", "|1 - eta*a|", "(1 - 2*eta*a)^2", "exp(-2 eta a)"},
        {"1a.range", 2, Goal.SET, "0 < eta < 1/a", "(0, 2/a)", "(0, 1/a]", "eta > 0"},
        {"1a.eta_star", 1, Goal.FORMULA, "1/(2a)", "1/a", "2/a", "1/(4*a)", "a/2"},
        {"1a.c_star", 1, Goal.FORMULA, "0", "1", "1/2"},
        {"1b.rate", 2, Goal.FORMULA, "max(|1 - 2*a*eta|, |1 - 2*b*eta|)", "abs(1 - 2*eta*b)", "abs(1-2*eta*a)"},
        {"1b.range", 2, Goal.SET, "0 < eta < 1/b", "0 < eta < 1/a", "(0, 2/b)", "(0, 2/(a+b))", "0 < eta <= 1/b"},
        {PLANTED, 2, Goal.FORMULA, "2/(a+b)", "1/(a+b)", "1/(2b)", "(1/(2a) + 1/(2b))/2", "1/(2a)", "1/sqrt(a b)"},
        {"1b.c_star", 2, Goal.FORMULA, "(b-a)/(b+a)", "a/b", "((b-a)/(a+b))^2", "(sqrt(b)-sqrt(a))/(sqrt(a)+sqrt(b))"},
        {"2A.method", 1, null, "momentum", "gradient-descent"},
        {"2A.eta", 2, Goal.FORMULA, "0.0625", "1/8", "0.25", "0.06"},
        {"2A.m", 2, Goal.FORMULA, "0.7", "1.2", "0.3", "0.9"},
        {"2A.x1", 1, Goal.VECTOR, "[-0.875, -0.5]", "[-9/8, -1/2]", "[-0.5, -0.5]"},
        {"2A.x2", 1, Goal.VECTOR, "[-0.678, 0.1]", "[-0.766, -0.25]"},
        {"2A.x3", 1, Goal.VECTOR, "[-0.4555, 0.47]", "[-0.5934, 0.05]", "[-0.45, 0.4]"},
        {"2B.eta", 2, Goal.FORMULA, "1/8", "1/4", "0.0625"},
        {"2C.eta", 2, Goal.FORMULA, "0.2", "0.4", "0.8"},
        {"GradientDescent.rate/1", 1, null, ""},
        {"GradientDescent.optimalStep/2", 1, null, ""},
        {"Trajectory.fitStep", 2, null, ""},
        {"Trajectory.follow", 3, null, ""},
        {"3.why", 3, null, "Because the rate is the worst case over both coordinates, and they balance."},
    };

    private static final Lateness LATE = new Lateness(
            Instant.parse("2026-03-02T07:30:00Z"),
            Instant.parse("2026-03-01T22:59:00Z"),
            1,
            1,
            BigDecimal.ZERO,
            "1 day started after the deadline, covered by a slip day.");

    private SampleClass() {}

    private static Map<String, SymbolKind> symbols() {
        Map<String, SymbolKind> symbols = new LinkedHashMap<>();
        List.of("a", "b", "eta").forEach(name -> symbols.put(name, SymbolKind.SCALAR));
        return symbols;
    }

    /**
     * Returns the results of a class.
     *
     * @param students how many
     * @param seed of their abilities and answers
     */
    static Results of(int students, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<GradedField> fields = new ArrayList<>();
        for (Object[] field : FIELDS) {
            String id = (String) field[0];
            boolean java = Character.isUpperCase(id.charAt(0));
            String part = id.substring(0, id.indexOf('.'));
            fields.add(new GradedField(
                    id,
                    java ? "java" : id.substring(0, 1),
                    part,
                    java ? "java" : field[2] == null ? id.endsWith("why") ? "text" : "choice" : kind((Goal) field[2]),
                    BigDecimal.valueOf((Integer) field[1])));
        }
        Graded assignment = new Graded(
                "gd-momentum",
                "Convergence of gradient descent, and momentum",
                "0123456789abcdef".repeat(4),
                fields,
                false,
                KeyReader.read(SHEET, AssignmentReader.read(SHEET)).plots());
        List<ScoreCard> cards = new ArrayList<>();
        for (int i = 1; i <= students; i++) {
            double ability = (random.nextDouble() + random.nextDouble()) / 2;
            List<FieldScore> scores = new ArrayList<>();
            for (int j = 0; j < FIELDS.length; j++) {
                scores.add(score(fields.get(j), FIELDS[j], ability, random));
            }
            ScoreCard card = new ScoreCard(
                    "gd-momentum",
                    String.format(Locale.ROOT, "student-%04d", i),
                    "ab".repeat(32),
                    scores,
                    i % 23 == 0
                            ? List.of(new Problem(
                                    "answers.json:3:7", "unknown field \"1b.cstar\", did you mean \"1b.c_star\"?"))
                            : List.of());
            cards.add(i % 31 == 0 ? card.withLateness(LATE) : card);
        }
        return new Results(List.of(assignment), cards, JailLevel.JAILED);
    }

    private static String kind(Goal goal) {
        return goal == Goal.SET ? "set" : goal == Goal.VECTOR ? "vector" : "formula";
    }

    private static FieldScore score(GradedField field, Object[] pool, double ability, SplittableRandom random) {
        if (field.kind().equals("text")) {
            return score(
                    field, Verdict.NEEDS_REVIEW, (String) pool[3], null, Map.of("rubric", "balance 2, worst case 1"));
        }
        if (random.nextDouble() < 0.12 - 0.1 * ability) {
            return score(field, Verdict.NO_ANSWER, null, null, Map.of());
        }
        boolean knows = random.nextDouble() < 0.25 + 0.7 * ability;
        if (field.kind().equals("java")) {
            return method(field, knows, random);
        }
        int wrong = pool.length - 4;
        int pick = knows ? 0 : 1 + Math.min(wrong - 1, (int) (wrong * random.nextDouble() * random.nextDouble()));
        if (field.id().equals(PLANTED)) {
            pick = knows ? 1 : random.nextInt(5) == 0 ? 0 : Math.max(2, pick);
        }
        String answer = (String) pool[3 + pick];
        if (pick == 0) {
            return score(field, Verdict.CORRECT, answer, (Goal) pool[2], Map.of());
        }
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("expected", (String) pool[3]);
        evidence.put("input", "a=" + random.nextInt(1, 9) + "/4, b=" + random.nextInt(3, 9));
        if (pick == 2) {
            evidence.put(CheckResult.MISCONCEPTION, "There is a factor too many; differentiate a*x^2 once more.");
        }
        evidence.put(
                CheckResult.MEANING, String.format(Locale.ROOT, "%012x", (field.id() + pick).hashCode() & 0xffffffL));
        return score(field, Verdict.WRONG_ANSWER, answer, (Goal) pool[2], evidence);
    }

    private static FieldScore method(GradedField field, boolean knows, SplittableRandom random) {
        Map<String, String> evidence = new LinkedHashMap<>();
        if (knows) {
            evidence.put(CheckResult.FUEL, random.nextInt(2000, 9000) + " of 200000000");
            return score(field, Verdict.CORRECT, null, null, evidence);
        }
        Verdict[] all = {
            Verdict.WRONG_ANSWER,
            Verdict.WRONG_ANSWER,
            Verdict.COMPILE_ERROR,
            Verdict.RUNTIME_ERROR,
            Verdict.FUEL_LIMIT,
            Verdict.GRADER_ERROR
        };
        Verdict verdict = all[random.nextInt(random.nextInt(60) == 0 ? 6 : 5)];
        if (verdict == Verdict.WRONG_ANSWER) {
            int meaning = random.nextInt(6);
            evidence.put("expected", "0.25");
            evidence.put("actual", "0." + meaning);
            evidence.put(CheckResult.MEANING, "cafe" + meaning);
        }
        return score(field, verdict, null, null, evidence);
    }

    private static FieldScore score(
            GradedField field,
            Verdict verdict,
            @Nullable String answer,
            @Nullable Goal goal,
            Map<String, String> evidence) {
        Expr read = answer == null || goal == null ? null : read(answer, goal);
        return new FieldScore(
                field.id(),
                field.kind(),
                verdict,
                verdict == Verdict.CORRECT ? field.max() : BigDecimal.ZERO,
                field.max(),
                answer,
                read == null ? null : TextPrinter.print(read),
                read == null ? null : LatexPrinter.print(read),
                verdict == Verdict.CORRECT ? "Right." : "Not right: " + verdict.id() + ".",
                evidence);
    }

    private static Expr read(String answer, Goal goal) {
        try {
            return new ExprParser(SYMBOLS).parse(answer, goal);
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(answer, e);
        }
    }
}
