import java.util.function.DoubleUnaryOperator;

final class Slope {

    static double at(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(x + 1) - f.applyAsDouble(x);
    }
}
