package io.github.exactgrader.stats;

import io.github.exactgrader.score.Standing;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many submissions stand where on one field; each is counted once.
 *
 * @param by number for each standing, in the order of {@link Standing}; every standing has an entry
 */
public record Counts(Map<Standing, Integer> by) {

    public Counts {
        Map<Standing, Integer> all = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            all.put(standing, by.getOrDefault(standing, 0));
        }
        by = Collections.unmodifiableMap(all);
    }

    /** Returns the number of submissions with a standing. */
    public int of(Standing standing) {
        return by.getOrDefault(standing, 0);
    }

    /** Returns the number of submissions whose points are decided, those that handed in nothing included. */
    public int decided() {
        return of(Standing.FULL) + of(Standing.PART) + of(Standing.ZERO) + of(Standing.MISSING);
    }

    /** Returns the number of decided submissions that handed something in. */
    public int answered() {
        return decided() - of(Standing.MISSING);
    }

    /** Returns the number of submissions that nobody has decided on yet. */
    public int open() {
        return of(Standing.OPEN) + of(Standing.FAULT);
    }
}
