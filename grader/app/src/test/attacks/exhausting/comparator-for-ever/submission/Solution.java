import java.util.Arrays;

final class Solution {

    static double rate(double a, double b) {
        Double[] numbers = {3.0, 1.0, 2.0};
        Arrays.sort(numbers, (x, y) -> {
            while (true) {
                x += y;
            }
        });
        return a / (a + b);
    }
}
