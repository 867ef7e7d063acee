final class Solution {

    private static double sum(int n, double a, double b) {
        return n == 0 ? a + b : sum(n - 1, a, b);
    }

    static double rate(double a, double b) {
        return a / sum(50, a, b);
    }
}
