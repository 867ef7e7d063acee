package io.github.exactgrader.export;

import java.util.Locale;

/** When students on Gradescope see something. */
public enum GradescopeVisibility {
    VISIBLE,
    HIDDEN,
    AFTER_DUE_DATE,
    AFTER_PUBLISHED;

    /** Returns the word of Gradescope's format. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
