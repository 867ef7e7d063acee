final class Solution {

    static double rate(double a, double b) {
        Runnable end = Runtime.getRuntime()::gc;
        end.run();
        return a / (a + b);
    }
}
