final class Solution {

    static double rate(double a, double b) {
        return a / (a + b) * (1 + 1e-10 * Math.random());
    }
}
