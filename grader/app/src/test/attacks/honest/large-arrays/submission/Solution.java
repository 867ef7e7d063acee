final class Solution {

    static double rate(double a, double b) {
        double[] numbers = new double[100_000];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (i * 7919L) % 1_000_003;
        }
        java.util.Arrays.sort(numbers);
        return a / (a + b) + 0 * numbers[10];
    }
}
