package io.github.exactgrader.assignment;

import io.github.exactgrader.expr.Value;
import io.github.exactgrader.worker.FunctionValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One hidden case with its inputs.
 *
 * @param id number of the case within its field, from 1, and its label
 * @param values drawn names with their values, in the order they were drawn
 * @param functions function arguments
 * @param also further results that are right here, as the author wrote them
 */
public record DrawnCase(
        String id, Map<String, Value<Double>> values, Map<String, FunctionValue> functions, List<String> also) {

    public DrawnCase {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        functions = Collections.unmodifiableMap(new LinkedHashMap<>(functions));
        also = List.copyOf(also);
    }
}
