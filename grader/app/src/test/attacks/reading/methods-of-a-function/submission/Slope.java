import java.util.function.DoubleUnaryOperator;

final class Slope {

    static double at(DoubleUnaryOperator f, double x) throws Exception {
        Object program = f.getClass().getMethods()[0].invoke(f, x);
        System.out.println(program);
        return f.applyAsDouble(x + 1) - f.applyAsDouble(x);
    }
}
