package io.github.exactgrader.assignment;

import java.util.List;

/**
 * A function argument given by a formula.
 *
 * @param name what scripts call it
 * @param form what is made of the formula
 * @param formula in the inputs and the drawn names
 * @param inputs names of its inputs, in order
 */
public record FunctionFormula(String name, Form form, Formula formula, List<String> inputs) {

    public FunctionFormula {
        inputs = List.copyOf(inputs);
    }

    /** What is made of the formula. */
    public enum Form {
        /** The formula itself: a {@code DoubleUnaryOperator}. */
        VALUE,
        /** Its gradient: a {@code UnaryOperator<double[]>}. */
        GRADIENT,
        /** Its Hessian: a {@code Function<double[], double[][]>}. */
        HESSIAN
    }
}
