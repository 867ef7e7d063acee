package io.github.exactgrader.worker;

import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Makes the functional objects students get from {@link FunctionValue}s; each result is a new array. */
final class Functions {

    private Functions() {}

    static Object of(FunctionValue function) {
        return switch (function.kind()) {
            case DOUBLE_UNARY_OPERATOR -> (DoubleUnaryOperator) x -> function.evaluate(x)[0];
            case TO_DOUBLE_FUNCTION -> (ToDoubleFunction<double[]>) x -> function.evaluate(x)[0];
            case UNARY_OPERATOR -> (UnaryOperator<double[]>) function::evaluate;
            case MATRIX_FUNCTION -> (Function<double[], double[][]>) function::evaluateMatrix;
        };
    }
}
