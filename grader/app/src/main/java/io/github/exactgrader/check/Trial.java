package io.github.exactgrader.check;

import io.github.exactgrader.expr.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A point in doubles at which formulas are tried out; nothing is decided by it. */
final class Trial {

    private final List<String> names;
    private final double[] numbers;
    private final Map<String, Value<Double>> lists;

    /**
     * Makes a point.
     *
     * @param names of the single numbers
     * @param numbers their values, in the same order
     * @param lists values of all other symbols
     */
    Trial(List<String> names, double[] numbers, Map<String, Value<Double>> lists) {
        this.names = names;
        this.numbers = numbers.clone();
        this.lists = lists;
    }

    double number(int slot) {
        return numbers[slot];
    }

    /** Returns the same point with another value of one number. */
    Trial with(int slot, double x) {
        double[] others = numbers.clone();
        others[slot] = x;
        return new Trial(names, others, lists);
    }

    /** Returns all values by name. */
    Map<String, Value<Double>> values() {
        Map<String, Value<Double>> values = new LinkedHashMap<>(lists);
        for (int i = 0; i < numbers.length; i++) {
            values.put(names.get(i), Value.of(numbers[i]));
        }
        return Collections.unmodifiableMap(values);
    }
}
