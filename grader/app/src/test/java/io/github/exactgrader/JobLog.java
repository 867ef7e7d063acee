package io.github.exactgrader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the runner of a GitHub job takes from a step: commands from its log, values from its files. Written after the sources
 * of the runner (ActionCommand.cs, ActionCommandManager.cs, FileCommandManager.cs), of which each oddity counts here: a
 * command may stand behind any blanks, one of the older kind anywhere in a line, in any case.
 */
public final class JobLog {

    private static final String STOP = "stop-commands";
    private static final Set<String> KNOWN = Set.of(
            "set-env",
            "set-output",
            "save-state",
            "add-mask",
            "add-path",
            "add-matcher",
            "remove-matcher",
            "debug",
            "notice",
            "warning",
            "error",
            "group",
            "endgroup",
            "echo",
            STOP);

    private JobLog() {}

    /**
     * A command that took effect.
     *
     * @param name in small letters
     * @param properties as they were before they were escaped
     * @param message the same
     */
    public record Command(String name, Map<String, String> properties, String message) {

        /** Copies the properties. */
        public Command {
            properties = Map.copyOf(properties);
        }
    }

    /** Returns the commands that took effect, in order. */
    public static List<Command> commands(String log) {
        List<Command> taken = new ArrayList<>();
        Optional<String> token = Optional.empty();
        for (String line : log.split("\r\n|\n|\r", -1)) {
            Optional<Command> found = command(line, token);
            if (found.isEmpty()) {
                continue;
            }
            if (token.isPresent()) {
                if (found.get().name().equals(token.get())) {
                    token = Optional.empty();
                }
            } else if (found.get().name().equals(STOP)) {
                token = Optional.of(found.get().message().toLowerCase(Locale.ROOT));
            } else {
                taken.add(found.get());
            }
        }
        return taken;
    }

    private static Optional<Command> command(String line, Optional<String> token) {
        int start = 0;
        while (start < line.length() && isBlank(line.charAt(start))) {
            start++;
        }
        String trimmed = line.substring(start);
        int end = trimmed.startsWith("::") ? trimmed.indexOf("::", 2) : -1;
        if (end >= 0) {
            Optional<Command> found = command(trimmed.substring(2, end), ",", trimmed.substring(end + 2), token);
            if (found.isPresent()) {
                return found;
            }
        }
        int older = line.indexOf("##[");
        int close = older < 0 ? -1 : line.indexOf(']', older);
        return close < 0
                ? Optional.empty()
                : command(line.substring(older + 3, close), ";", line.substring(close + 1), token);
    }

    private static Optional<Command> command(String words, String separator, String message, Optional<String> token) {
        int space = words.indexOf(' ');
        String name = (space < 0 ? words : words.substring(0, space)).toLowerCase(Locale.ROOT);
        if (!KNOWN.contains(name) && !token.equals(Optional.of(name))) {
            return Optional.empty();
        }
        Map<String, String> properties = new LinkedHashMap<>();
        if (space > 0) {
            for (String property : words.substring(space + 1).strip().split(separator, -1)) {
                int equals = property.indexOf('=');
                if (equals > 0 && equals + 1 < property.length()) {
                    properties.put(property.substring(0, equals), read(property.substring(equals + 1)));
                }
            }
        }
        return Optional.of(new Command(name, properties, read(message)));
    }

    private static String read(String escaped) {
        return escaped.replace("%0D", "\r")
                .replace("%0A", "\n")
                .replace("%3A", ":")
                .replace("%2C", ",")
                .replace("%25", "%");
    }

    private static boolean isBlank(char c) {
        return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == '\u0085';
    }

    /** Returns the values in a file of the kind of GITHUB_OUTPUT and GITHUB_ENV; refuses what the runner refuses. */
    public static Map<String, String> values(String file) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> lines = List.of(file.split("\n", -1));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int equals = line.indexOf('=');
            int heredoc = line.indexOf("<<");
            if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
                values.put(line.substring(0, equals), line.substring(equals + 1));
            } else if (heredoc >= 0) {
                List<String> value = new ArrayList<>();
                for (i++; !lines.get(i).equals(line.substring(heredoc + 2)); i++) {
                    value.add(lines.get(i));
                }
                values.put(line.substring(0, heredoc), String.join("\n", value));
            } else if (!line.isEmpty()) {
                throw new IllegalArgumentException("neither a value nor the start of one: " + line);
            }
        }
        return values;
    }
}
