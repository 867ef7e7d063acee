package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Formula;
import io.github.exactgrader.assignment.OwnCheck;
import io.github.exactgrader.assignment.Values;
import io.github.exactgrader.expr.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** The state of a sequence of an own check while it is computed. */
final class Iteration {

    /** A sequence that has not become so much larger or smaller by then is left undecided. */
    static final int MOST_STEPS = 2000;

    /** So many times larger, or smaller, than at the start is taken for the way it goes on. */
    static final double LARGE = 1e4;

    private final OwnCheck.Recurrence recurrence;
    private final Map<String, Value<Double>> values;

    /**
     * Starts a sequence.
     *
     * @param given values of the symbols that stay
     */
    Iteration(OwnCheck.Recurrence recurrence, Map<String, Value<Double>> given) {
        this.recurrence = recurrence;
        this.values = new LinkedHashMap<>(given);
        recurrence.start().forEach((name, formula) -> values.put(name, evaluated(formula)));
    }

    /** Makes one step; a value that is too large for a double becomes infinite. */
    void step() {
        recurrence.next().forEach((name, formula) -> values.put(name, evaluated(formula)));
    }

    private Value<Double> evaluated(Formula formula) {
        return OwnFormulas.at(values).evaluate(formula.expr());
    }

    double value(String name) {
        Value<Double> value = values.get(name);
        return value == null ? Double.NaN : Values.number(value);
    }

    /** Returns the largest size of a quantity. */
    double size() {
        return recurrence.start().keySet().stream()
                .mapToDouble(name -> Math.abs(value(name)))
                .max()
                .orElse(0);
    }
}
