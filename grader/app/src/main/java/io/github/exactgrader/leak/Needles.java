package io.github.exactgrader.leak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for many texts at a time. */
final class Needles {

    private final Map<String, List<Needle>> byStart = new HashMap<>();

    Needles(List<Needle> needles) {
        Set<Needle> once = new LinkedHashSet<>(needles);
        for (Needle needle : once) {
            byStart.computeIfAbsent(needle.plain().substring(0, Needle.LEAST), key -> new ArrayList<>())
                    .add(needle);
        }
    }

    /**
     * Returns what a text holds, each at its first place.
     *
     * @param file for the findings
     */
    List<Leak> in(String file, PlainText text) {
        List<Leak> leaks = new ArrayList<>();
        Set<Needle> found = new LinkedHashSet<>();
        for (int at = 0; at + Needle.LEAST <= text.plain().length(); at++) {
            List<Needle> candidates = byStart.get(text.plain().substring(at, at + Needle.LEAST));
            if (candidates == null) {
                continue;
            }
            for (Needle needle : candidates) {
                if (!found.contains(needle) && needle.isAt(text, at)) {
                    found.add(needle);
                    leaks.add(new Leak(needle.kind(), file, text.line(at), needle.what()));
                }
            }
        }
        return leaks;
    }
}
