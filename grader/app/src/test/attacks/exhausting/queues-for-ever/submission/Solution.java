import java.util.concurrent.SynchronousQueue;

final class Solution {

    static double rate(double a, double b) throws Exception {
        new SynchronousQueue<Double>().take();
        return a / (a + b);
    }
}
