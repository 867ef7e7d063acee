package io.github.exactgrader.export;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A remark that GitHub shows beside a line of a file, and on the page of the job.
 *
 * @param level how grave
 * @param place what it is about; the file may be empty
 * @param title a few words
 * @param message one or two sentences
 * @param points lost or at stake by it, at least 0: the dearest are shown first
 */
record GithubAnnotation(Level level, Place place, String title, String message, BigDecimal points) {

    /** Characters of a message that are of use beside a line. */
    static final int LONGEST = 500;

    GithubAnnotation {
        title = Shortened.of(title, LONGEST);
        message = Shortened.of(message, LONGEST);
    }

    /** How grave a remark is, gravest first. */
    enum Level {
        ERROR("error"),
        WARNING("warning"),
        NOTICE("notice");

        private final String command;

        Level(String command) {
            this.command = command;
        }
    }

    /** Returns the line that makes the runner show it. */
    String line() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("file", place.file());
        if (place.hasLine()) {
            properties.put("line", Integer.toString(place.line()));
        }
        properties.put("title", title);
        return new WorkflowCommand(level.command, properties, message).line();
    }
}
