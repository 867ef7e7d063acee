import java.util.Random;

final class Solution {

    static double rate(double a, double b) {
        Random random = new Random(42);
        double sum = 0;
        for (int i = 0; i < 1000; i++) {
            sum += random.nextGaussian();
        }
        return a / (a + b) + 0 * sum;
    }
}
