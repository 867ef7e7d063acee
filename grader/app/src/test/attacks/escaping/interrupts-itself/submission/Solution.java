final class Solution {

    static double rate(double a, double b) throws Exception {
        Thread.currentThread().interrupt();
        return a / (a + b);
    }
}
