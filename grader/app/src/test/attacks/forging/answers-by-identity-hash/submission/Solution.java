final class Solution {

    static double rate(double a, double b) {
        return a / (a + b) * (1 + System.identityHashCode(new Object()) % 1000003 * 1e-15);
    }
}
