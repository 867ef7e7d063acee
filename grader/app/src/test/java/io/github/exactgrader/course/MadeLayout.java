package io.github.exactgrader.course;

import java.util.Locale;

/** The platforms whose exports are made up. */
public enum MadeLayout {
    CANVAS,
    MOODLE,
    GRADESCOPE,
    BLACKBOARD,
    BRIGHTSPACE,
    CLASSROOM;

    /** Returns its name on the command line. */
    public String layout() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean keepsAllAttempts() {
        return this == BLACKBOARD || this == BRIGHTSPACE;
    }

    boolean hasEditor() {
        return this == CANVAS || this == MOODLE || this == BLACKBOARD;
    }
}
