package io.github.exactgrader.check;

import java.math.BigDecimal;
import java.util.List;

/**
 * A row of a trace as it was typed.
 *
 * @param text as typed
 * @param readings for each way to read it, its value at every point; empty if it cannot be read or has no value
 * @param problem why it cannot be read or has no value; empty if it can
 */
record TraceRow(String text, List<List<BigDecimal>> readings, String problem) {

    TraceRow {
        readings = List.copyOf(readings);
    }

    boolean isRead() {
        return !readings.isEmpty();
    }
}
