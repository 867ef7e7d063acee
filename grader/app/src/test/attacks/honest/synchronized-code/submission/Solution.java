final class Solution {

    private static final Object LOCK = new Object();

    static double rate(double a, double b) {
        synchronized (LOCK) {
            return a / (a + b);
        }
    }
}
