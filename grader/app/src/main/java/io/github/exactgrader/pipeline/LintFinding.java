package io.github.exactgrader.pipeline;

import io.github.exactgrader.assignment.Location;

/**
 * A mistake in an assignment or its key.
 *
 * @param location where the author wrote it
 * @param message what was found, what was expected, what to do; one line
 */
public record LintFinding(Location location, String message) {

    @Override
    public String toString() {
        return location + ": " + message;
    }
}
