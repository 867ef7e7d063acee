package io.github.exactgrader.check;

import io.github.exactgrader.expr.Value;
import io.github.exactgrader.worker.JavaValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Returned numbers and arrays as values of formulas, and both as plain lists. */
final class JavaNumbers {

    private JavaNumbers() {}

    /** Returns what a script returned as one value; empty if it is no number and no rectangular array. */
    static Optional<Value<Double>> value(List<JavaValue> returned) {
        List<Value<Double>> values = new ArrayList<>();
        returned.forEach(part -> value(part).ifPresent(values::add));
        if (values.size() != returned.size() || values.isEmpty()) {
            return Optional.empty();
        }
        if (values.size() == 1) {
            return Optional.of(values.get(0));
        }
        List<Double> all = new ArrayList<>();
        values.forEach(part -> all.addAll(flat(part)));
        return Optional.of(Value.of(all));
    }

    private static Optional<Value<Double>> value(JavaValue returned) {
        Object value = returned.toJava();
        if (value instanceof Number number) {
            return Optional.of(Value.of(number.doubleValue()));
        }
        if (value instanceof double[] numbers) {
            return Optional.of(Value.of(list(numbers)));
        }
        if (value instanceof int[] numbers) {
            return Optional.of(
                    Value.of(list(Arrays.stream(numbers).asDoubleStream().toArray())));
        }
        boolean rectangular = value instanceof double[][] rows
                && Arrays.stream(rows).mapToInt(row -> row.length).distinct().count() == 1;
        return rectangular
                ? Optional.of(new Value.Matrix<>(
                        Arrays.stream((double[][]) value).map(JavaNumbers::list).toList()))
                : Optional.empty();
    }

    private static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    /** Returns the numbers of a value, row by row. */
    static List<Double> flat(Value<Double> value) {
        if (value instanceof Value.Scalar<Double> scalar) {
            return List.of(scalar.number());
        }
        if (value instanceof Value.Vector<Double> vector) {
            return vector.elements();
        }
        return ((Value.Matrix<Double>) value)
                .rows().stream().flatMap(List::stream).toList();
    }
}
