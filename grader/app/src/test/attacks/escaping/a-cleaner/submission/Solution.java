import java.lang.ref.Cleaner;

final class Solution {

    static double rate(double a, double b) throws Exception {
        Cleaner.create().register(new Object(), () -> {});
        return a / (a + b);
    }
}
