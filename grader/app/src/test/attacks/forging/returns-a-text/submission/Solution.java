final class Solution {

    static Object rate(double a, double b) {
        return Double.toString(a / (a + b));
    }
}
