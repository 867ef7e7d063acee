package io.github.exactgrader.pipeline;

import io.github.exactgrader.course.CourseManifest;
import io.github.exactgrader.course.CourseManifestJson;
import io.github.exactgrader.course.HandedIn;
import io.github.exactgrader.expr.Spelling;
import io.github.exactgrader.format.UnreadableJsonException;
import io.github.exactgrader.review.Decisions;
import io.github.exactgrader.review.MarkLog;
import io.github.exactgrader.score.Extension;
import io.github.exactgrader.score.FeedbackRules;
import io.github.exactgrader.score.FeedbackRulesReader;
import io.github.exactgrader.score.LateRules;
import io.github.exactgrader.score.LateRulesJson;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What people decided about a run, which comes on top of what the grader decided: marks of single fields, then the late
 * policy with its extensions, and what students are shown of all that. It is read from the run's folder alone and applied to the grader's results each time they are made or read anew, so that it
 * survives every regrade.
 */
public final class Adjustments {

    private final Decisions decisions;
    private final boolean isLogTorn;
    private final Optional<LateRules> late;
    private final Optional<CourseManifest> manifest;
    private final Optional<FeedbackRules> feedback;

    private Adjustments(
            MarkLog.Content log,
            Optional<LateRules> late,
            Optional<CourseManifest> manifest,
            Optional<FeedbackRules> feedback) {
        this.feedback = feedback;
        this.decisions = Decisions.of(log.marks());
        this.isLogTorn = log.isTorn();
        this.late = late;
        this.manifest = manifest;
    }

    /** Names of the files of a run that hold what people decided: whoever makes a run from another takes them along. */
    public static List<String> files() {
        return List.of(MarkLog.FILE, LateRulesJson.FILE, CourseManifest.FILE, FeedbackRulesReader.FILE);
    }

    /**
     * Reads what people decided.
     *
     * @param run the folder of a run; where it or a file of {@link #files} is missing, nothing was decided
     * @throws UnreadableJsonException if a file is damaged; the message says which
     * @throws IOException if a file cannot be read
     */
    public static Adjustments of(Path run) throws IOException, UnreadableJsonException {
        Path late = run.resolve(LateRulesJson.FILE);
        Path manifest = run.resolve(CourseManifest.FILE);
        Path feedback = run.resolve(FeedbackRulesReader.FILE);
        return new Adjustments(
                new MarkLog(run).read(),
                Files.isRegularFile(late)
                        ? Optional.of(LateRulesJson.read(Files.readAllBytes(late), late.toString()))
                        : Optional.empty(),
                Files.isRegularFile(manifest)
                        ? Optional.of(CourseManifestJson.read(Files.readAllBytes(manifest), manifest.toString()))
                        : Optional.empty(),
                Files.isRegularFile(feedback)
                        ? Optional.of(FeedbackRulesReader.read(Files.readAllBytes(feedback), feedback.toString()))
                        : Optional.empty());
    }

    /**
     * Returns the results with what people decided.
     *
     * @param machine what the grader decided by itself
     */
    public Results apply(Results machine) {
        return new Results(
                feedback.map(rules -> rules.applyTo(machine.assignments())).orElse(machine.assignments()),
                machine.submissions().stream().map(this::apply).toList(),
                machine.isolation());
    }

    private ScoreCard apply(ScoreCard card) {
        ScoreCard decided = decisions.applyTo(card);
        return late.map(rules -> rules.applyTo(decided, handedIn(card))).orElse(decided);
    }

    private Optional<HandedIn> handedIn(ScoreCard card) {
        return manifest.flatMap(known -> known.of(card.student()));
    }

    /** Returns what people decided about single fields. */
    public Decisions decisions() {
        return decisions;
    }

    /**
     * Returns what staff should know about what was decided and did not fit.
     *
     * @param machine what the grader decided by itself
     * @return sentences in a fixed order; ids in them are as students may have chosen them
     */
    public List<String> notes(Results machine) {
        List<String> notes = new ArrayList<>();
        if (isLogTorn) {
            notes.add(Messages.TORN_LOG);
        }
        notes.addAll(decisions.conflicts(machine));
        notes.addAll(decisions.idle(machine));
        feedback.map(rules -> rules.strangers(machine.assignments())).orElse(List.of()).stream()
                .map(Messages::feedbackForNothing)
                .forEach(notes::add);
        late.ifPresent(rules -> {
            withoutTime(machine, rules).ifPresent(notes::add);
            notes.addAll(strangers(machine, rules));
        });
        return notes;
    }

    private Optional<String> withoutTime(Results machine, LateRules rules) {
        List<String> unknown = new ArrayList<>();
        for (ScoreCard card : machine.submissions()) {
            Optional<HandedIn> handedIn = handedIn(card);
            if (rules.received(card.student(), handedIn).isEmpty()) {
                boolean isMarked = handedIn.filter(HandedIn::markedLate).isPresent();
                unknown.add(card.student() + (isMarked ? " (the platform calls it late)" : ""));
            }
        }
        return unknown.isEmpty() ? Optional.empty() : Optional.of(Messages.withoutTime(unknown));
    }

    /** An extension with a mistyped name would help nobody, so nobody may overlook it. */
    private List<String> strangers(Results machine, LateRules rules) {
        List<String> names = new ArrayList<>();
        machine.submissions().forEach(card -> names.addAll(LateRules.names(card.student(), handedIn(card))));
        manifest.ifPresent(known -> known.missing().forEach(member -> names.addAll(LateRules.names(member))));
        return rules.extensions().stream()
                .map(Extension::id)
                .filter(id -> !names.contains(id))
                .map(id -> Messages.extensionForNobody(id, Spelling.aside(id, names)))
                .toList();
    }
}
