package io.github.exactgrader.expr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Operations on values, element by element, and the shapes they make. */
final class Elementwise<T> {
    private final Arithmetic<T> arithmetic;

    Elementwise(Arithmetic<T> arithmetic) {
        this.arithmetic = arithmetic;
    }

    Value<T> map(UnaryOperator<T> function, Value<T> value) {
        if (value instanceof Value.Scalar<T> s) {
            return Value.of(function.apply(s.number()));
        }
        if (value instanceof Value.Vector<T> v) {
            return Value.of(v.elements().stream().map(function).toList());
        }
        Value.Matrix<T> m = (Value.Matrix<T>) value;
        return new Value.Matrix<>(
                m.rows().stream().map(r -> r.stream().map(function).toList()).toList());
    }

    Value<T> binary(Operation operation, Value<T> a, Value<T> b) {
        BinaryOperator<T> function = function(operation);
        if (a instanceof Value.Matrix<T> || b instanceof Value.Matrix<T>) {
            refuseMatrixProduct(operation, a, b);
        }
        return zip(function, a, b, operation.sign());
    }

    private void refuseMatrixProduct(Operation operation, Value<T> a, Value<T> b) {
        boolean sum = operation == Operation.ADD || operation == Operation.SUBTRACT;
        boolean same = a instanceof Value.Matrix<T> && b instanceof Value.Matrix<T>;
        boolean scaled = (operation == Operation.MULTIPLY && (isScalar(a) || isScalar(b)))
                || (operation == Operation.DIVIDE && isScalar(b));
        if (!scaled && !(sum && same)) {
            throw new UndefinedValueException("\"" + operation.sign() + "\" of " + a.words() + " and " + b.words()
                    + " is not evaluated element by element");
        }
    }

    private boolean isScalar(Value<T> value) {
        return value instanceof Value.Scalar<T>;
    }

    Value<T> zip(BinaryOperator<T> function, Value<T> a, Value<T> b, String sign) {
        if (a instanceof Value.Scalar<T> s) {
            return map(y -> function.apply(s.number(), y), b);
        }
        if (b instanceof Value.Scalar<T> s) {
            return map(x -> function.apply(x, s.number()), a);
        }
        if (!a.words().equals(b.words())) {
            throw new UndefinedValueException("\"" + sign + "\" cannot combine " + a.words() + " and " + b.words());
        }
        if (a instanceof Value.Vector<T> v && b instanceof Value.Vector<T> w) {
            return Value.of(zip(function, v.elements(), w.elements()));
        }
        List<List<T>> rows = new ArrayList<>();
        for (int i = 0; i < rows(a).size(); i++) {
            rows.add(zip(function, rows(a).get(i), rows(b).get(i)));
        }
        return new Value.Matrix<>(rows);
    }

    private static <T> List<T> zip(BinaryOperator<T> function, List<T> a, List<T> b) {
        List<T> result = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            result.add(function.apply(a.get(i), b.get(i)));
        }
        return result;
    }

    private static <T> List<List<T>> rows(Value<T> matrix) {
        return ((Value.Matrix<T>) matrix).rows();
    }

    private BinaryOperator<T> function(Operation operation) {
        return switch (operation) {
            case ADD -> arithmetic::add;
            case SUBTRACT -> arithmetic::subtract;
            case MULTIPLY -> arithmetic::multiply;
            case DIVIDE -> arithmetic::divide;
            case POWER -> arithmetic::power;
        };
    }

    /** Returns the element or row with a number counted from 1. */
    Value<T> element(Value<T> base, long index) {
        if (base instanceof Value.Scalar<T>) {
            throw new UndefinedValueException("a number has no elements");
        }
        int size = base instanceof Value.Vector<T> v
                ? v.elements().size()
                : rows(base).size();
        if (index < 1 || index > size) {
            throw new UndefinedValueException("element " + index + " of " + base.words() + " does not exist");
        }
        int at = (int) index - 1;
        return base instanceof Value.Vector<T> v
                ? Value.of(v.elements().get(at))
                : Value.of(rows(base).get(at));
    }

    /** Returns the vector of numbers, or the matrix of rows. */
    Value<T> literal(List<Value<T>> elements) {
        List<T> numbers = new ArrayList<>();
        List<List<T>> rows = new ArrayList<>();
        for (Value<T> element : elements) {
            if (element instanceof Value.Scalar<T> s) {
                numbers.add(s.number());
            } else if (element instanceof Value.Vector<T> v) {
                rows.add(v.elements());
            }
        }
        if (numbers.size() == elements.size()) {
            return Value.of(numbers);
        }
        if (rows.size() < elements.size()
                || rows.stream().mapToInt(List::size).distinct().count() != 1) {
            throw new UndefinedValueException("the rows of a matrix must be lists of one length");
        }
        return new Value.Matrix<>(rows);
    }

    /** Returns the transpose; that of a vector is a matrix of one row. */
    Value<T> transpose(Value<T> value) {
        if (value instanceof Value.Vector<T> v) {
            return new Value.Matrix<>(List.of(v.elements()));
        }
        if (value instanceof Value.Scalar<T>) {
            return value;
        }
        List<List<T>> columns = new ArrayList<>();
        for (int j = 0; j < rows(value).get(0).size(); j++) {
            int column = j;
            columns.add(rows(value).stream().map(r -> r.get(column)).toList());
        }
        return new Value.Matrix<>(columns);
    }

    T number(long n) {
        return arithmetic.of(BigDecimal.valueOf(n));
    }
}
