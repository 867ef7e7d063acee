package io.github.exactgrader.expr;

import java.util.List;

/**
 * What an expression evaluates to; truth values are separate.
 *
 * @param <T> a number
 */
public sealed interface Value<T> {
    /** Returns a number as a value. */
    static <T> Value<T> of(T number) {
        return new Scalar<>(number);
    }

    /** Returns a list of numbers as a value. */
    static <T> Value<T> of(List<T> numbers) {
        return new Vector<>(numbers);
    }

    /** Returns the words for messages, such as "a list of 3". */
    String words();

    /** One number. */
    record Scalar<T>(T number) implements Value<T> {
        @Override
        public String words() {
            return "a number";
        }
    }

    /** A list or vector. */
    record Vector<T>(List<T> elements) implements Value<T> {
        /** Copies the elements. */
        public Vector {
            elements = List.copyOf(elements);
        }

        @Override
        public String words() {
            return "a list of " + elements.size();
        }
    }

    /** A matrix, row by row; every row has the same length, at least 1. */
    record Matrix<T>(List<List<T>> rows) implements Value<T> {
        /** Copies the rows and checks that they have one length. */
        public Matrix {
            rows = rows.stream().map(List::copyOf).toList();
            if (rows.isEmpty() || rows.stream().mapToInt(List::size).distinct().count() != 1) {
                throw new IllegalArgumentException("the rows of a matrix have one length");
            }
        }

        @Override
        public String words() {
            return "a " + rows.size() + "x" + rows.get(0).size() + " matrix";
        }
    }
}
