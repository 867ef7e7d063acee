import java.lang.ref.ReferenceQueue;

final class Solution {

    static double rate(double a, double b) throws Exception {
        new ReferenceQueue<Object>().remove();
        return a / (a + b);
    }
}
