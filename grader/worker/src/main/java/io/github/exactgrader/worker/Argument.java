package io.github.exactgrader.worker;

import java.util.List;

/** Where a call of a script takes an argument from. */
public sealed interface Argument {

    /**
     * A variable of the script; an array or object is passed itself, not a copy.
     *
     * @param name as bound by an earlier step
     */
    record Variable(String name) implements Argument {}

    /**
     * An entry of an array variable; with one index of a matrix, the row itself.
     *
     * @param name as bound by an earlier step
     * @param indices one or two, from 0
     */
    record Element(String name, List<Integer> indices) implements Argument {

        /** Checks the indices. */
        public Element {
            indices = List.copyOf(indices);
            if (indices.isEmpty() || indices.size() > 2 || indices.stream().anyMatch(index -> index < 0)) {
                throw new IllegalArgumentException("expected one or two indices from 0, found " + indices);
            }
        }
    }

    /**
     * A new array with some entries of an array variable; of a matrix, with some of its rows, copied.
     *
     * @param name as bound by an earlier step
     * @param from first entry, from 0
     * @param to behind the last entry, at least {@code from}
     */
    record Slice(String name, int from, int to) implements Argument {

        /** Checks the bounds. */
        public Slice {
            if (from < 0 || to < from) {
                throw new IllegalArgumentException("expected 0 <= from <= to, found " + from + " and " + to);
            }
        }
    }

    /**
     * A value; a new copy for every use.
     *
     * @param value what to pass
     */
    record Literal(JavaValue value) implements Argument {}

    /** Returns a literal; see {@link JavaValue#of}. */
    static Argument literal(Object value) {
        return new Literal(JavaValue.of(value));
    }
}
