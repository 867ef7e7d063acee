package io.github.exactgrader.check;

import io.github.exactgrader.assignment.OwnCheck;

/**
 * What became of a check of a student's own answers.
 *
 * @param check what was looked at
 * @param readiness ready if it holds, a problem if it does not, a note if it could not be decided, blank if an answer that
 *     it needs is missing or cannot be read
 * @param message where it does not hold, with the student's own values; empty if it holds
 */
public record OwnOutcome(OwnCheck check, Readiness readiness, String message) {

    static OwnOutcome holds(OwnCheck check) {
        return new OwnOutcome(check, Readiness.READY, "");
    }

    static OwnOutcome fails(OwnCheck check, String message) {
        return new OwnOutcome(check, Readiness.PROBLEM, message);
    }

    static OwnOutcome undecided(OwnCheck check, String message) {
        return new OwnOutcome(check, Readiness.NOTE, message);
    }

    static OwnOutcome blank(OwnCheck check) {
        return new OwnOutcome(check, Readiness.BLANK, "");
    }
}
