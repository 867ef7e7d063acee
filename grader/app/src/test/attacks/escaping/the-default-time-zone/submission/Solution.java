import java.util.TimeZone;

final class Solution {

    static double rate(double a, double b) throws Exception {
        TimeZone.setDefault(null);
        return a / (a + b);
    }
}
