final class Solution {

    static double rate(double a, double b) {
        for (int i = 0; i < Long.MAX_VALUE; i++) {
            a += i;
        }
        return a / (a + b);
    }
}
