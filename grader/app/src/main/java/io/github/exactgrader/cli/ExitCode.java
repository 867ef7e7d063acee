package io.github.exactgrader.cli;

/** What the process says when it ends; other programs call by these numbers. */
final class ExitCode {

    /** Done as asked. */
    static final int DONE = 0;

    /** An asked condition is false. */
    static final int CONDITION_FALSE = 1;

    /** The words were not understood. */
    static final int USAGE = 2;

    /** An input cannot be read. */
    static final int UNREADABLE = 3;

    /** Finished, but some submissions could not be graded for our own reasons. */
    static final int OUR_FAULT = 4;

    /** Student code would not be jailed as asked. */
    static final int NOT_JAILED = 5;

    /** A sealed file, or what was committed to, is not what somebody vouched for. */
    static final int INTEGRITY = 5;

    /** A bug in the grader. */
    static final int INTERNAL = 70;

    /** Interrupted; what was finished is kept. */
    static final int INTERRUPTED = 130;

    /** The list for {@code --help}. */
    static final String[] HELP = {
        "0:done as asked (a batch in which every student fails is done)",
        "1:an asked condition is false",
        "2:the words were not understood",
        "3:an input cannot be read",
        "4:finished, but some submissions could not be graded for our own reasons",
        "5:not done, as it would not be safe: no jail for student code here, or a sealed file was changed",
        "70:a bug in the grader",
        "130:interrupted; what was finished is kept"
    };

    private ExitCode() {}
}
