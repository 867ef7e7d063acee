final class Solution {

    static double rate(double a, double b) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread());
        return a / (a + b);
    }
}
