package io.github.exactgrader.score;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.check.CheckResult;
import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.intake.Answer;
import io.github.exactgrader.intake.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns the findings of one submission into its score card. */
public final class Scorer {

    private static final int MAX_SHOWN = 500;
    private static final String BETTER_COUNTS =
            " Both a JSON answer and a Java method were handed in; the better one counts.";

    private final Assignment assignment;

    /**
     * Creates the scorer of an assignment.
     *
     * @param assignment its fields and points are those of the score cards
     */
    public Scorer(Assignment assignment) {
        this.assignment = assignment;
    }

    /**
     * Scores a submission.
     *
     * @param submission what was handed in
     * @param answers findings on JSON answers, by field
     * @param methods findings on Java methods, by field
     * @param problems what was wrong with the submission as a whole, besides its files
     */
    public ScoreCard score(
            Submission submission,
            Map<String, CheckResult> answers,
            Map<String, CheckResult> methods,
            List<Problem> problems) {
        List<FieldScore> fields = new ArrayList<>();
        for (Field field : assignment.fields()) {
            Optional<CheckResult> answer = Optional.ofNullable(answers.get(field.id()));
            Optional<CheckResult> method = Optional.ofNullable(methods.get(field.id()));
            boolean byMethod = method.isPresent() && (answer.isEmpty() || isBetter(method.get(), answer.get()));
            CheckResult counted = byMethod
                    ? method.get()
                    : answer.orElseThrow(() -> new IllegalArgumentException("no finding on field " + field.id()));
            boolean both = method.isPresent() && answer.isPresent() && isHandedIn(answer.get());
            fields.add(score(
                    field,
                    both && isHandedIn(method.get()) ? counted.saying(counted.message() + BETTER_COUNTS) : counted,
                    byMethod
                            ? Optional.empty()
                            : Optional.ofNullable(submission.answers().get(field.id()))));
        }
        List<Problem> all = new ArrayList<>();
        submission.findings().forEach(finding -> all.add(new Problem(finding.where(), finding.message())));
        all.addAll(problems);
        return new ScoreCard(assignment.id(), submission.student(), submission.hash(), fields, all);
    }

    private static boolean isHandedIn(CheckResult result) {
        return result.verdict() != Verdict.NO_ANSWER;
    }

    /** A finding is better if it earns more, then if something was handed in. */
    private static boolean isBetter(CheckResult method, CheckResult answer) {
        int order = method.share().compareTo(answer.share());
        return order > 0 || (order == 0 && !isHandedIn(answer));
    }

    private static FieldScore score(Field field, CheckResult result, Optional<Answer> answer) {
        BigDecimal points = field.points().multiply(result.share());
        return new FieldScore(
                field.id(),
                field.kind().id(),
                result.verdict(),
                points.signum() == 0 ? BigDecimal.ZERO : points,
                field.points(),
                answer.map(Answer::shown).map(Scorer::shortened).orElse(null),
                result.readAs(),
                result.latex(),
                result.message(),
                result.evidence());
    }

    private static String shortened(String text) {
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "...";
    }

    /**
     * Returns a problem for each answer to a field that the assignment does not have.
     *
     * @param submission with answers
     */
    public List<Problem> unknownFields(Submission submission) {
        String file = submission.answersFile().orElse("answers.json");
        List<Problem> problems = new ArrayList<>();
        for (String id : submission.answers().keySet()) {
            if (assignment.field(id).isEmpty()) {
                problems.add(new Problem(
                        file, "there is no field \"" + shortened(id) + "\" in " + assignment.id() + nearest(id)));
            }
        }
        return problems;
    }

    private String nearest(String id) {
        String plain = plain(id);
        return assignment.fields().stream()
                .map(Field::id)
                .filter(candidate ->
                        plain(candidate).equals(plain) || plain(candidate).endsWith(plain))
                .findFirst()
                .map(candidate -> "; did you mean \"" + candidate + "\"?")
                .orElse("; \"bin/grader init " + assignment.id() + "\" writes a file with all names");
    }

    private static String plain(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
