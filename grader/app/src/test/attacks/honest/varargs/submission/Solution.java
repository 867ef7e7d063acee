final class Solution {

    private static double sum(double... numbers) {
        double sum = 0;
        for (double each : numbers) {
            sum += each;
        }
        return sum;
    }

    static double rate(double a, double b) {
        outer:
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 10; j++) {
                if ((i ^ j) == 15 >>> 1) {
                    break outer;
                }
            }
        }
        return a / sum(a, b);
    }
}
