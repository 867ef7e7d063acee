import java.util.concurrent.TimeUnit;

final class Solution {

    static double rate(double a, double b) throws Exception {
        TimeUnit.HOURS.sleep(1);
        return a / (a + b);
    }
}
