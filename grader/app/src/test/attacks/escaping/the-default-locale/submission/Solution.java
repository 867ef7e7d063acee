import java.util.Locale;

final class Solution {

    static double rate(double a, double b) throws Exception {
        Locale.setDefault(Locale.GERMANY);
        return a / (a + b);
    }
}
