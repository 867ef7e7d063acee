package io.github.exactgrader.check;

import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A point in doubles at which formulas are tried out; nothing is decided by it. Not thread-safe. */
final class Trial {

    private final List<String> names;
    private final double[] numbers;
    private final Map<String, Value<Double>> lists;
    private final @Nullable Zero zero;
    private @Nullable Map<String, Value<Double>> values;

    /**
     * Where one number of a point is the zero of a formula in the others, which a double only comes close to.
     *
     * @param slot which number
     * @param formula vanishes there
     * @param low below the zero
     * @param high above the zero
     */
    record Zero(int slot, Expr formula, double low, double high) {}

    /**
     * Makes a point.
     *
     * @param names of the single numbers
     * @param numbers their values, in the same order
     * @param lists values of all other symbols
     */
    Trial(List<String> names, double[] numbers, Map<String, Value<Double>> lists) {
        this(names, numbers, lists, null);
    }

    private Trial(List<String> names, double[] numbers, Map<String, Value<Double>> lists, @Nullable Zero zero) {
        this.names = names;
        this.numbers = numbers.clone();
        this.lists = lists;
        this.zero = zero;
    }

    /** Returns the same point, with the exact place of one of its numbers. */
    Trial at(Zero exact) {
        return new Trial(names, numbers, lists, exact);
    }

    /** Returns where one of the numbers lies exactly, if that is known. */
    Optional<Zero> zero() {
        return Optional.ofNullable(zero);
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
        Map<String, Value<Double>> known = values;
        if (known == null) {
            Map<String, Value<Double>> all = new LinkedHashMap<>(lists);
            for (int i = 0; i < numbers.length; i++) {
                all.put(names.get(i), Value.of(numbers[i]));
            }
            known = Collections.unmodifiableMap(all);
            values = known;
        }
        return known;
    }
}
