import java.util.function.DoubleSupplier;

final class Solution {

    static DoubleSupplier rate(double a, double b) {
        return () -> a / (a + b);
    }
}
