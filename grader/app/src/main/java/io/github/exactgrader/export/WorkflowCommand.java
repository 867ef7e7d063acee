package io.github.exactgrader.export;

import io.github.exactgrader.format.Escape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A line by which a program speaks to the runner of a GitHub job.
 *
 * @param name of the command, e.g. {@code error}
 * @param properties in order, any text; those without text are left out
 * @param message any text
 */
record WorkflowCommand(String name, Map<String, String> properties, String message) {

    WorkflowCommand {
        properties = new LinkedHashMap<>(properties);
        properties.values().removeIf(String::isEmpty);
    }

    /** Returns the line, without its end; the runner gives back properties and message as they were, on one line. */
    String line() {
        String words = properties.entrySet().stream()
                .map(each -> each.getKey() + "=" + property(each.getValue()))
                .collect(Collectors.joining(","));
        return "::" + name + (words.isEmpty() ? "" : " " + words) + "::" + data(message);
    }

    /** The runner reads these and no others back; a percent sign first, so that no text looks escaped. */
    private static String data(String text) {
        return Escape.line(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
