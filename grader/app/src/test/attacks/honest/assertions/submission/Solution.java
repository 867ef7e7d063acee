import java.util.Objects;

final class Solution {

    static double rate(double a, double b) {
        assert a > 0 : "a must be positive";
        Objects.requireNonNull(Double.valueOf(b));
        return a / (a + b);
    }
}
