package io.github.exactgrader.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A graph as it was read.
 *
 * @param graph null if there are faults
 * @param faults what keeps it from being a graph, one sentence each
 * @param cyclic whether its only fault is a cycle
 */
record GraphReading(@Nullable ComputationGraph graph, List<String> faults, boolean cyclic) {

    private static final int MOST_TOLD = 5;

    GraphReading {
        faults = List.copyOf(faults);
    }

    /** Returns the faults in words; the first few of many. */
    String told() {
        String first = String.join(" ", faults.subList(0, Math.min(MOST_TOLD, faults.size())));
        return faults.size() <= MOST_TOLD ? first : first + " And " + (faults.size() - MOST_TOLD) + " more.";
    }
}
