package io.github.exactgrader.expr;

import java.util.List;
import java.util.function.BinaryOperator;

/** The functions that make one number of a list: sum, prod, mean, max, min, length, norm. */
final class Reductions<T> {
    private final Arithmetic<T> arithmetic;
    private final Elementwise<T> elementwise;

    Reductions(Arithmetic<T> arithmetic, Elementwise<T> elementwise) {
        this.arithmetic = arithmetic;
        this.elementwise = elementwise;
    }

    /** Returns the reduced list; max and min of several values compare them element by element. */
    Value<T> apply(String function, List<Value<T>> arguments) {
        boolean extreme = function.equals("max") || function.equals("min");
        BinaryOperator<T> choose = choose(function.equals("max") ? 1 : -1);
        if (extreme && arguments.size() > 1) {
            return arguments.stream()
                    .reduce((a, b) -> elementwise.zip(choose, a, b, function))
                    .orElseThrow();
        }
        List<T> list = list(function, arguments.get(0));
        if (list.isEmpty() && (extreme || function.equals("mean"))) {
            throw new UndefinedValueException(function + " of an empty list has no value");
        }
        return Value.of(
                switch (function) {
                    case "sum" -> sum(list);
                    case "prod" -> list.stream().reduce(elementwise.number(1), arithmetic::multiply);
                    case "mean" -> arithmetic.divide(sum(list), elementwise.number(list.size()));
                    case "length" -> elementwise.number(list.size());
                    case "norm" ->
                        arithmetic.apply(
                                Elementary.SQRT,
                                sum(list.stream()
                                        .map(x -> arithmetic.multiply(x, x))
                                        .toList()));
                    default -> list.stream().reduce(choose).orElseThrow();
                });
    }

    private T sum(List<T> list) {
        return list.stream().reduce(elementwise.number(0), arithmetic::add);
    }

    private BinaryOperator<T> choose(int sign) {
        return (a, b) -> arithmetic.compare(a, b) * sign >= 0 ? a : b;
    }

    private List<T> list(String function, Value<T> value) {
        if (value instanceof Value.Vector<T> v) {
            return v.elements();
        }
        if (value instanceof Value.Scalar<T> s && !function.equals("length")) {
            return List.of(s.number());
        }
        throw new UndefinedValueException(function + " needs a list, found " + value.words());
    }
}
