final class Solution {

    private static final double START = forever();

    private static double forever() {
        double x = 0;
        while (x >= 0) {
            x += 1;
        }
        return x;
    }

    static double rate(double a, double b) {

        return a / (a + b);
    }
}
