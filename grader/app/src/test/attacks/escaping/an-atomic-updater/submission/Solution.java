final class Solution {

    static double rate(double a, double b) throws Exception {
        java.util.concurrent.atomic.AtomicLongFieldUpdater.newUpdater(Solution.class, "x");
        return a / (a + b);
    }
}
