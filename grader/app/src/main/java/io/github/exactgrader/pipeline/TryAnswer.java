package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.intake.Answer;
import io.github.exactgrader.intake.SourceFile;
import io.github.exactgrader.intake.Submission;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Problem;
import io.github.exactgrader.score.ScoreCard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges one answer exactly as a run does: as a submission that holds nothing else. */
public final class TryAnswer {

    private final Grader grader;
    private final Prepared prepared;

    /**
     * Prepares the judge.
     *
     * @param grader grades submissions
     * @param prepared the assignment; with the outcomes of the reference where Java is judged
     */
    public TryAnswer(Grader grader, Prepared prepared) {
        this.grader = grader;
        this.prepared = prepared;
    }

    /**
     * What came of it.
     *
     * @param score of the field
     * @param problems of the submission, such as errors of the compiler
     */
    public record Tried(FieldScore score, List<Problem> problems) {

        public Tried {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Judges an answer of {@code answers.json}.
     *
     * @param field of the assignment
     * @param answer to it
     * @param with answers to other fields, which the check may look at
     */
    public Tried judge(Field field, Answer answer, Map<String, Answer> with) {
        Map<String, Answer> answers = new LinkedHashMap<>(with);
        answers.put(field.id(), answer);
        return tried(field, answers, List.of());
    }

    /**
     * Judges a method.
     *
     * @param field that a method answers
     * @param source the file with its class
     */
    public Tried judge(Field field, SourceFile source) {
        return tried(field, Map.of(), List.of(source));
    }

    private Tried tried(Field field, Map<String, Answer> answers, List<SourceFile> sources) {
        Submission submission = new Submission(
                "try",
                Optional.of(prepared.assignment().id()),
                answers,
                Optional.empty(),
                Optional.empty(),
                sources,
                List.of(),
                "");
        ScoreCard card = grader.grade(prepared, submission);
        FieldScore score = card.fields().stream()
                .filter(each -> each.field().equals(field.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no score of field " + field.id()));
        return new Tried(score, card.problems());
    }
}
