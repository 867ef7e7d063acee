package io.github.exactgrader.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A point at which a trace is judged.
 *
 * @param inputs value of each symbol
 * @param values of the student's graph
 * @param trueRows tangents or adjoints of the student's graph; those up to the first that does not exist
 * @param ownValues the values with the student's own rows in their place
 * @param ownRows the tangents or adjoints with the student's own rows in their place
 */
record TracePoint(
        Map<String, BigDecimal> inputs,
        Map<String, BigDecimal> values,
        Map<String, BigDecimal> trueRows,
        Map<String, BigDecimal> ownValues,
        Map<String, BigDecimal> ownRows) {

    /** Starts with the student's graph alone; its own rows come in one by one. */
    static TracePoint of(
            Map<String, BigDecimal> inputs, Map<String, BigDecimal> values, Map<String, BigDecimal> trueRows) {
        return new TracePoint(inputs, values, trueRows, new LinkedHashMap<>(values), new LinkedHashMap<>(trueRows));
    }

    String shown() {
        return inputs.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + Numbers.shown(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
