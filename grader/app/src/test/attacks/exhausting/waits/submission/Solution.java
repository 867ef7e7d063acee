final class Solution {

    static double rate(double a, double b) throws Exception {
        Object lock = new Object();
        synchronized (lock) {
            lock.wait();
        }
        return a / (a + b);
    }
}
