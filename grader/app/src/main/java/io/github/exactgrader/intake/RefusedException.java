package io.github.exactgrader.intake;

import java.io.IOException;

/** Says that a file of a submission was refused while it was read, and why: one line for the student. */
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    RefusedException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
