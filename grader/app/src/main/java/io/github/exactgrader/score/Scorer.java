package io.github.exactgrader.score;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.assignment.FieldKind;
import io.github.exactgrader.check.CheckResult;
import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.expr.Spelling;
import io.github.exactgrader.intake.Answer;
import io.github.exactgrader.intake.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Turns the findings of one submission into its score card. */
public final class Scorer {

    private static final int MAX_SHOWN = 500;

    /** A person marks texts from the report, so they stay whole. */
    private static final int MAX_TEXT = 50_000;

    /** So many names that are not there are told one by one. */
    private static final int MAX_UNKNOWN = 20;

    /** So many scores are kept to be given again: much of a class has the same, and half of most cards is blank. */
    private static final int MOST_SHARED = 20_000;

    private final Assignment assignment;
    private final Map<FieldScore, FieldScore> shared = new ConcurrentHashMap<>();

    /**
     * Creates the scorer of an assignment.
     *
     * @param assignment its fields and points are those of the score cards
     */
    public Scorer(Assignment assignment) {
        this.assignment = assignment;
    }

    /**
     * Scores a submission. A field without any finding is our own fault: it stays open, with no points.
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
            fields.add(score(
                    field,
                    Optional.ofNullable(answers.get(field.id())),
                    Optional.ofNullable(methods.get(field.id())),
                    Optional.ofNullable(submission.answers().get(field.id()))));
        }
        List<Problem> all = new ArrayList<>();
        submission.findings().forEach(finding -> all.add(new Problem(finding.where(), finding.message())));
        all.addAll(problems);
        return new ScoreCard(assignment.id(), submission.student(), submission.hash(), fields, all);
    }

    private FieldScore score(
            Field field, Optional<CheckResult> answer, Optional<CheckResult> method, Optional<Answer> typed) {
        boolean methodCounts = method.isPresent() && (answer.isEmpty() || isBetter(method.get(), answer.get()));
        CheckResult counted =
                (methodCounts ? method : answer).orElse(CheckResult.of(Verdict.GRADER_ERROR, Messages.NO_FINDING));
        boolean both = typed.isPresent()
                && answer.filter(Scorer::isHandedIn).isPresent()
                && method.filter(Scorer::isHandedIn).isPresent();
        CheckResult told = both ? counted.saying(counted.message() + Messages.bothHandedIn(methodCounts)) : counted;
        return score(field, told, methodCounts ? Optional.empty() : typed);
    }

    private static boolean isHandedIn(CheckResult result) {
        return result.verdict() != Verdict.NO_ANSWER;
    }

    /** A finding is better if it earns more; if both earn the same, the one that says more counts, else the JSON answer. */
    private static boolean isBetter(CheckResult method, CheckResult answer) {
        boolean oneIsFull =
                method.share().compareTo(BigDecimal.ONE) == 0 || answer.share().compareTo(BigDecimal.ONE) == 0;
        if (!oneIsFull && method.verdict().isOpen() != answer.verdict().isOpen()) {
            return method.verdict().isOpen();
        }
        int order = method.share().compareTo(answer.share());
        return order > 0 || (order == 0 && says(method) > says(answer));
    }

    /** Nothing handed in says least, something unreadable little more. */
    private static int says(CheckResult result) {
        return switch (result.verdict()) {
            case NO_ANSWER -> 0;
            case INVALID_ANSWER -> 1;
            default -> 2;
        };
    }

    private FieldScore score(Field field, CheckResult result, Optional<Answer> answer) {
        BigDecimal points = field.points().multiply(result.share());
        return shared(new FieldScore(
                field.id(),
                field.kind().id(),
                result.verdict(),
                points.signum() == 0 ? BigDecimal.ZERO : points,
                field.points(),
                answer.map(Answer::shown)
                        .map(text -> shortened(text, field.kind() == FieldKind.TEXT ? MAX_TEXT : MAX_SHOWN))
                        .orElse(null),
                result.readAs(),
                result.latex(),
                result.message(),
                result.evidence()));
    }

    /** Returns an equal score; the cards of a large class have most of theirs in common. */
    private FieldScore shared(FieldScore score) {
        if (shared.size() >= MOST_SHARED) {
            shared.clear();
        }
        FieldScore first = shared.putIfAbsent(score, score);
        return first == null ? score : first;
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "...";
    }

    /**
     * Returns a problem for each answer to a field that the assignment does not have, or that only Java answers.
     *
     * @param submission with answers
     */
    public List<Problem> unknownFields(Submission submission) {
        String file = submission.answersFile().orElse("answers.json");
        List<Problem> problems = new ArrayList<>();
        submission.answers().forEach((id, answer) -> {
            Optional<Field> field = assignment.field(id);
            if (field.isEmpty()) {
                problems.add(new Problem(file, unknown(id)));
            } else if (field.get().kind() == FieldKind.JAVA && !answer.isBlank()) {
                problems.add(new Problem(file, Messages.answeredByJava(id)));
            }
        });
        return problems.size() <= MAX_UNKNOWN ? problems : firstOf(problems, file);
    }

    private static List<Problem> firstOf(List<Problem> problems, String file) {
        List<Problem> first = new ArrayList<>(problems.subList(0, MAX_UNKNOWN));
        first.add(new Problem(file, Messages.moreOfThem(problems.size() - MAX_UNKNOWN)));
        return first;
    }

    private String unknown(String id) {
        return Spelling.guess(id, assignment.fields().stream().map(Field::id).toList())
                .map(guess -> Messages.unknownField(id, assignment.id(), guess))
                .orElse(Messages.unknownField(id, assignment.id()));
    }
}
