package io.github.exactgrader.check;

import io.github.exactgrader.run.CallOutcome;

/** The mark that a starter leaves in each method that is still to be written, and how it is known again. */
public final class NotAnsweredYet {

    /** How the message of the exception starts. */
    public static final String MARK = "not answered yet: ";

    /** The exception that a starter's method throws. */
    public static final String EXCEPTION = "UnsupportedOperationException";

    private NotAnsweredYet() {}

    /** Tells whether a call ended in a method that is still the starter's. */
    static boolean isThrownBy(CallOutcome outcome) {
        return outcome instanceof CallOutcome.Threw threw
                && threw.type().equals(EXCEPTION)
                && threw.message().startsWith(MARK);
    }
}
