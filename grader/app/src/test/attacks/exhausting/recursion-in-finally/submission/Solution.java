final class Solution {

    static double rate(double a, double b) {
        try {
            rate(a, b + 1);
        } finally {
            rate(a + 1, b);
        }
        return a / (a + b);
    }
}
