package io.github.exactgrader.report;

import io.github.exactgrader.jail.JailLevel;

/** What a reader of a report may rely on, and how the code of the submissions was kept apart. */
final class Promise {

    /** Word for word as in {@code docs/security.md}. */
    static final String TEXT =
            "a submission can only change its own verdict, and only by computing right values; it cannot"
                    + " read hidden expectations, reach the network, leave files or processes behind, or stop the batch, where a"
                    + " jail is available; otherwise the grader says so and refuses.";

    private Promise() {}

    /** Returns the footer of a report: the level of isolation, then the promise. */
    static String footer(JailLevel isolation) {
        return "Isolation of submitted code: " + isolation.words() + ". The promise: " + TEXT;
    }
}
