package io.github.exactgrader.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * File names for ids that anybody may have chosen. A harmless id is its own file name; any other gets a part of its
 * hash. The names depend only on the set of ids, never on their order, and differ even where case is ignored.
 */
public final class FileNames {

    private static final int LONGEST = 80;
    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private final Map<String, String> names;

    private FileNames(Map<String, String> names) {
        this.names = names;
    }

    /** Gives every id a name of its own; refuses an id that comes twice. */
    public static FileNames of(List<String> ids) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String id : ids) {
            if (names.put(id, isHarmless(id) ? id : hashed(id, 8)) != null) {
                throw new IllegalArgumentException("the id \"" + id + "\" comes twice");
            }
        }
        for (int digits = 16; digits <= 64; digits *= 2) {
            int longer = digits;
            Set<String> twice = clashes(names);
            names.replaceAll((id, name) -> twice.contains(folded(name)) ? hashed(id, longer) : name);
        }
        return new FileNames(names);
    }

    /** Returns the name of one of the ids: letters, digits, underscore, hyphen and single dots inside. */
    public String of(String id) {
        String name = names.get(id);
        if (name == null) {
            throw new IllegalArgumentException("no file name was given to \"" + id + "\"");
        }
        return name;
    }

    private static boolean isHarmless(String id) {
        return !id.isEmpty() && id.length() <= LONGEST && safe(id).equals(id);
    }

    private static String hashed(String id, int digits) {
        String safe = safe(id);
        return safe.substring(0, Math.min(safe.length(), LONGEST)) + "-" + hash(id).substring(0, digits);
    }

    private static String safe(String id) {
        String safe = id.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("\\.{2,}|^[.-]|\\.$|^$", "_");
        String stem = folded(safe.replaceAll("\\..*", ""));
        return RESERVED.contains(stem) ? "_" + safe : safe;
    }

    private static Set<String> clashes(Map<String, String> names) {
        Map<String, Integer> counts = new HashMap<>();
        names.values().forEach(name -> counts.merge(folded(name), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String hash(String id) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
