package io.github.exactgrader.worker;

import java.util.List;

/**
 * A function argument as data; the worker makes the functional object from it, so that no message crosses the processes
 * while student code runs.
 *
 * @param kind the functional interface
 * @param inputs how many numbers it takes, at least 1
 * @param components one program per component of the result, row by row for a matrix
 * @param columns columns of a matrix, which divide the number of components; 1 for the other kinds
 */
public record FunctionValue(Kind kind, int inputs, List<Program> components, int columns) {

    /** The functional interfaces that can be sent. */
    public enum Kind {
        /** {@code DoubleUnaryOperator}: one input, one component. */
        DOUBLE_UNARY_OPERATOR,
        /** {@code ToDoubleFunction<double[]>}: one component. */
        TO_DOUBLE_FUNCTION,
        /** {@code UnaryOperator<double[]>}. */
        UNARY_OPERATOR,
        /** {@code Function<double[], double[][]>}. */
        MATRIX_FUNCTION;

        /** Returns the name students know it by, for example {@code "UnaryOperator<double[]>"}. */
        public String javaName() {
            return switch (this) {
                case DOUBLE_UNARY_OPERATOR -> "DoubleUnaryOperator";
                case TO_DOUBLE_FUNCTION -> "ToDoubleFunction<double[]>";
                case UNARY_OPERATOR -> "UnaryOperator<double[]>";
                default -> "Function<double[],double[][]>";
            };
        }
    }

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if it does not fit the kind or a program uses an input that is not there
     */
    public FunctionValue {
        components = List.copyOf(components);
        if (inputs < 1 || (kind == Kind.DOUBLE_UNARY_OPERATOR && inputs != 1)) {
            throw new IllegalArgumentException("wrong number of inputs for " + kind + ": " + inputs);
        }
        boolean scalar = kind == Kind.DOUBLE_UNARY_OPERATOR || kind == Kind.TO_DOUBLE_FUNCTION;
        if (components.isEmpty() || (scalar && components.size() != 1)) {
            throw new IllegalArgumentException("wrong number of components for " + kind + ": " + components.size());
        }
        if (columns < 1 || (kind != Kind.MATRIX_FUNCTION && columns != 1) || components.size() % columns != 0) {
            throw new IllegalArgumentException("wrong number of columns for " + kind + ": " + columns);
        }
        for (Program program : components) {
            if (program.greatestInput() >= inputs) {
                throw new IllegalArgumentException(
                        "a program uses input x" + program.greatestInput() + " of " + inputs + " inputs");
            }
        }
    }

    /** Returns a {@code DoubleUnaryOperator}. */
    public static FunctionValue ofScalar(Program program) {
        return new FunctionValue(Kind.DOUBLE_UNARY_OPERATOR, 1, List.of(program), 1);
    }

    /** Returns a {@code ToDoubleFunction<double[]>} of {@code inputs} numbers. */
    public static FunctionValue ofField(int inputs, Program program) {
        return new FunctionValue(Kind.TO_DOUBLE_FUNCTION, inputs, List.of(program), 1);
    }

    /** Returns a {@code UnaryOperator<double[]>} of {@code inputs} numbers. */
    public static FunctionValue ofVector(int inputs, List<Program> components) {
        return new FunctionValue(Kind.UNARY_OPERATOR, inputs, components, 1);
    }

    /** Returns a {@code Function<double[], double[][]>} of {@code inputs} numbers, components row by row. */
    public static FunctionValue ofMatrix(int inputs, int columns, List<Program> components) {
        return new FunctionValue(Kind.MATRIX_FUNCTION, inputs, components, columns);
    }

    /**
     * Returns all components at a point, in a new array.
     *
     * @param point as many numbers as there are inputs
     * @throws IllegalArgumentException if {@code point} has another length
     */
    public double[] evaluate(double... point) {
        if (point.length != inputs) {
            throw new IllegalArgumentException(
                    "this function takes " + inputs + (inputs == 1 ? " number" : " numbers") + ", got " + point.length);
        }
        double[] values = new double[components.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = components.get(i).evaluate(point);
        }
        return values;
    }

    /** Returns all components at a point as the rows of a matrix; see {@link #evaluate}. */
    public double[][] evaluateMatrix(double... point) {
        double[] values = evaluate(point);
        double[][] rows = new double[values.length / columns][columns];
        for (int i = 0; i < values.length; i++) {
            rows[i / columns][i % columns] = values[i];
        }
        return rows;
    }
}
