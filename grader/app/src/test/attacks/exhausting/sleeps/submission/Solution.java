final class Solution {

    static double rate(double a, double b) throws Exception {
        Thread.sleep(3_600_000);
        return a / (a + b);
    }
}
