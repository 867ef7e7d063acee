final class Solution {

    static double rate(double a, double b) {
        for (long i = 0; i < 1L << 60; i++) {
            a += i;
        }
        return a / (a + b);
    }
}
