import java.util.function.DoubleUnaryOperator;

final class Slope {

    static double at(DoubleUnaryOperator f, double x) throws Exception {
        for (java.lang.reflect.Field field : f.getClass().getDeclaredFields()) {
            field.setAccessible(true);
            System.out.println(field.get(f));
        }
        return f.applyAsDouble(x + 1) - f.applyAsDouble(x);
    }
}
