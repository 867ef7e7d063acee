import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.util.function.DoubleUnaryOperator;

final class Slope {

    static double at(DoubleUnaryOperator f, double x) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(f);
        System.out.println(bytes);
        return f.applyAsDouble(x + 1) - f.applyAsDouble(x);
    }
}
