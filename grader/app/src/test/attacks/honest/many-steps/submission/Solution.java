final class Solution {

    static double rate(double a, double b) {
        double x = 0.5;
        for (int i = 0; i < 1_000_000; i++) {
            x -= 1e-3 * (x * (a + b) - a);
        }
        return x;
    }
}
