import java.util.Arrays;

final class Solution {

    static double rate(double a, double b) {
        double[] numbers = new double[1_000_000];
        while (true) {
            for (int i = 0; i < numbers.length; i += 1000) {
                numbers[i] = -numbers[i] + i;
            }
            Arrays.sort(numbers);
        }
    }
}
