final class Solution {

    static double rate(double a, double b) {
        try {
            rate(a, b);
        } catch (Throwable e) {
            rate(a, b);
        } finally {
            rate(b, a);
        }
        return a / (a + b);
    }
}
