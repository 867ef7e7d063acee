package io.github.exactgrader.assignment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mistake in an author's file: its message starts with file, line and column and says how to mend it. */
public final class AssignmentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Location location;
    private final String reason;

    /**
     * Creates the report of one mistake.
     *
     * @param location where it is
     * @param message what was found, what was expected, what to do; one line
     */
    public AssignmentException(Location location, String message) {
        super(location + ": " + message);
        this.location = location;
        this.reason = message;
    }

    /**
     * Creates the report of a file that cannot be read at all.
     *
     * @param message what was found, what was expected, what to do; one line
     */
    public AssignmentException(String message) {
        super(message);
        this.location = null;
        this.reason = message;
    }

    /** Returns where the mistake is; empty for a file that cannot be read at all. */
    public Optional<Location> location() {
        return Optional.ofNullable(location);
    }

    /** Returns the message without the place. */
    public String reason() {
        return reason;
    }
}
