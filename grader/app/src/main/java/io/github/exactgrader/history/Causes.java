package io.github.exactgrader.history;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.score.FieldScore;
import java.util.Optional;

/** Finds out why the score of a field changed between two versions. */
final class Causes {

    /** Evidence under these names says that a person has decided. */
    private static final String OVERRIDE = "override";

    private static final String REVIEW = "review";
    private static final String CONFLICT = "conflict";

    private final boolean otherAdjustments;
    private final RunManifest.Index indexBefore;
    private final RunManifest.Index indexAfter;

    /**
     * Compares two versions.
     *
     * @param before the manifest of the one
     * @param after the manifest of the other
     */
    Causes(RunManifest before, RunManifest after) {
        this.otherAdjustments = !before.adjustments().equals(after.adjustments());
        this.indexBefore = before.index();
        this.indexAfter = after.index();
    }

    /**
     * A cause with the field it is about.
     *
     * @param cause why
     * @param of id of the field whose key or tolerance changed, or that a person marked; empty where it is of none
     */
    record Found(Cause cause, String of) {}

    /**
     * Returns why a score changed.
     *
     * @param assignment its assignment
     * @param student its submission
     * @param old what it was
     * @param now what it is
     */
    Found of(String assignment, String student, FieldScore old, FieldScore now) {
        String field = now.field();
        if (differ(old, now, OVERRIDE)) {
            return new Found(Cause.OVERRIDE, field);
        }
        if (differ(old, now, REVIEW) || differ(old, now, CONFLICT)) {
            return new Found(Cause.REVIEW, field);
        }
        if (hasOtherFiles(assignment, student)) {
            return new Found(Cause.SUBMISSION, "");
        }
        if (old.verdict() == Verdict.GRADER_ERROR || now.verdict() == Verdict.GRADER_ERROR) {
            return new Found(Cause.GRADER_ERROR, "");
        }
        Optional<Judging> one = indexBefore.judging(assignment, student, field);
        Optional<Judging> other = indexAfter.judging(assignment, student, field);
        if (one.isEmpty() || other.isEmpty()) {
            return new Found(Cause.UNEXPLAINED, "");
        }
        Found found = between(field, one.get(), other.get());
        boolean otherMax = old.max().compareTo(now.max()) != 0;
        return otherMax && found.cause() != Cause.KEY ? new Found(Cause.ASSIGNMENT, "") : found;
    }

    /** Tells whether the files differ that change marks after judging. */
    boolean haveOtherAdjustments() {
        return otherAdjustments;
    }

    private static boolean differ(FieldScore old, FieldScore now, String name) {
        return !old.evidence().getOrDefault(name, "").equals(now.evidence().getOrDefault(name, ""));
    }

    private boolean hasOtherFiles(String assignment, String student) {
        return !indexBefore
                .find(assignment, student)
                .map(Judged::hash)
                .equals(indexAfter.find(assignment, student).map(Judged::hash));
    }

    private static Found between(String field, Judging one, Judging other) {
        FieldState old = one.fields().get(field);
        FieldState now = other.fields().get(field);
        if (old == null || now == null) {
            return new Found(Cause.ASSIGNMENT, "");
        }
        if (!old.hasKeyOf(now)) {
            return new Found(Cause.KEY, field);
        }
        for (String looked : now.lookedAt()) {
            FieldState its = one.fields().get(looked);
            FieldState itsNow = other.fields().get(looked);
            if (its != null && itsNow != null && !its.hasKeyOf(itsNow)) {
                return new Found(Cause.KEY, looked);
            }
        }
        if (!old.tolerance().equals(now.tolerance())) {
            return new Found(Cause.TOLERANCE, field);
        }
        for (String looked : now.lookedAt()) {
            FieldState its = one.fields().get(looked);
            FieldState itsNow = other.fields().get(looked);
            if (its != null && itsNow != null && !its.tolerance().equals(itsNow.tolerance())) {
                return new Found(Cause.TOLERANCE, looked);
            }
        }
        return new Found(otherwise(one, other), "");
    }

    private static Cause otherwise(Judging one, Judging other) {
        if (!one.assignmentHash().equals(other.assignmentHash())) {
            return Cause.ASSIGNMENT;
        }
        if (!one.grader().equals(other.grader())) {
            return Cause.GRADER;
        }
        if (!one.java().equals(other.java())) {
            return Cause.JAVA;
        }
        return one.settings().equals(other.settings()) ? Cause.UNEXPLAINED : Cause.SETTINGS;
    }
}
