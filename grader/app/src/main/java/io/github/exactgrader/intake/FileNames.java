package io.github.exactgrader.intake;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What names of files may be, and how those that deceive are shown. */
final class FileNames {

    static final int MAX_NAME_BYTES = 200;
    static final int MAX_PATH_BYTES = 1000;
    private static final int MAX_SHOWN = 120;
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

    private FileNames() {}

    /** Returns the path as folders and a file; what Windows wrote with {@code '\'} is read with {@code '/'}. */
    static String normalised(String raw) {
        return raw.replace('\\', '/');
    }

    /** Returns why nothing of this name is read; names are relative and stay below the submission. */
    static Optional<String> refusal(String name) {
        if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
            return Optional.of(Messages.outside());
        }
        for (String part : name.split("/", -1)) {
            if (part.equals("..") || part.equals(".") || part.isEmpty()) {
                return Optional.of(Messages.outside());
            }
            if (part.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
                return Optional.of(Messages.longName(MAX_NAME_BYTES));
            }
        }
        return name.getBytes(StandardCharsets.UTF_8).length > MAX_PATH_BYTES
                ? Optional.of(Messages.longPath(MAX_PATH_BYTES))
                : Optional.empty();
    }

    /** Returns the name on one line: what does not show, or reorders what shows, is written as in Java. */
    static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().limit(MAX_PATH_BYTES).forEach(c -> {
            if (HiddenCharacters.isHidden(c) || c < ' ') {
                for (char unit : Character.toChars(c)) {
                    shown.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
            } else {
                shown.appendCodePoint(c);
            }
        });
        boolean isCut = shown.codePointCount(0, shown.length()) > MAX_SHOWN
                && refusal(name).isPresent();
        return isCut ? shown.substring(0, shown.offsetByCodePoints(0, MAX_SHOWN)) + "..." : shown.toString();
    }

    /** Tells of names with characters that do not show. */
    static List<Finding> odd(List<String> names) {
        List<Finding> findings = new ArrayList<>();
        for (String name : names) {
            if (!shown(name).equals(name) && refusal(name).isEmpty()) {
                findings.add(new Finding(shown(name), Messages.oddName()));
            }
        }
        return findings;
    }

    /** Tells of names that are one and the same on a system that ignores case or the form of accents. */
    static List<Finding> alike(List<String> names) {
        Map<String, String> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (String name : names) {
            String plain = Normalizer.normalize(name, Normalizer.Form.NFC)
                    .toUpperCase(Locale.ROOT)
                    .toLowerCase(Locale.ROOT);
            String other = first.putIfAbsent(plain, name);
            if (other != null) {
                findings.add(new Finding(shown(name), Messages.alike(shown(other))));
            }
        }
        return findings;
    }
}
