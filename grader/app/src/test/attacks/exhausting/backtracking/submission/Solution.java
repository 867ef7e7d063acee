final class Solution {

    static double rate(double a, double b) {
        return "x".repeat(60).matches(".*.*.*.*.*.*.*.*.*.*y") ? 1 : 0;
    }
}
