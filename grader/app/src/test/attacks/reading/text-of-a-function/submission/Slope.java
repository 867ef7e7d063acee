import java.util.function.DoubleUnaryOperator;

final class Slope {

    static double at(DoubleUnaryOperator f, double x) {
        System.out.println(f + " " + f.hashCode() + " " + f.getClass().getName());
        return f.applyAsDouble(x + 1) - f.applyAsDouble(x);
    }
}
