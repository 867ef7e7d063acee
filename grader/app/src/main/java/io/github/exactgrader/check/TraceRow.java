package io.github.exactgrader.check;

import java.math.BigDecimal;
import java.util.List;

/**
 * A row of a trace as it was typed.
 *
 * @param text as typed
 * @param readings for each way to read it, its value at every point; empty if it cannot be read or has no value
 * @param euler its value at every point with Euler's number for a node called {@code e}; empty if that is no reading
 * @param problem why it cannot be read or has no value; empty if it can
 */
record TraceRow(String text, List<List<BigDecimal>> readings, List<BigDecimal> euler, String problem) {

    TraceRow {
        readings = List.copyOf(readings);
        euler = List.copyOf(euler);
    }

    boolean isRead() {
        return !readings.isEmpty();
    }
}
