import java.util.Arrays;

final class Solution {

    static double rate(double a, double b) {
        double[] numbers = new double[5_000_000];
        while (true) {
            Arrays.fill(numbers, a);
        }
    }
}
