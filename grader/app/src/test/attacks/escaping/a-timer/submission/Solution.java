import java.util.Timer;

final class Solution {

    static double rate(double a, double b) throws Exception {
        new Timer().schedule(null, 1);
        return a / (a + b);
    }
}
