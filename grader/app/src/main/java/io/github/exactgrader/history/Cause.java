package io.github.exactgrader.history;

import java.util.Locale;

/** Why a mark changed; where several reasons are at hand, the first of these that explains it. */
public enum Cause {
    /** A person has set or changed the points. */
    OVERRIDE,
    /** A person has marked the answer. */
    REVIEW,
    /** The files that were handed in are others. */
    SUBMISSION,
    /** The grader failed, in one of the two versions. */
    GRADER_ERROR,
    /** The key says something else, of the field itself or of one that it is judged by. */
    KEY,
    /** The tolerance is another one. */
    TOLERANCE,
    /** The public side of the assignment is another one, such as the points of a field. */
    ASSIGNMENT,
    /** What lateness costs changed. */
    LATE,
    /** Another version or build of the grader. */
    GRADER,
    /** Another version of Java. */
    JAVA,
    /** Another time limit or level of isolation. */
    SETTINGS,
    /** Nothing that is recorded explains it: look into it. */
    UNEXPLAINED;

    /** Returns the name used in every report and file. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
