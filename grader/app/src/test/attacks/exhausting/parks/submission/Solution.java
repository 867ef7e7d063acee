import java.util.concurrent.locks.LockSupport;

final class Solution {

    static double rate(double a, double b) throws Exception {
        LockSupport.park();
        return a / (a + b);
    }
}
