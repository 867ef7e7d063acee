import java.util.concurrent.ForkJoinPool;

final class Solution {

    static double rate(double a, double b) throws Exception {
        ForkJoinPool.commonPool().execute(() -> {});
        return a / (a + b);
    }
}
