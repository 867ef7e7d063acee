final class Solution {

    static double rate(double a, double b) throws Exception {
        ThreadLocal.withInitial(() -> 1).get();
        return a / (a + b);
    }
}
