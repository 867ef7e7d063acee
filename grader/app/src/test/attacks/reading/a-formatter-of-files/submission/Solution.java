import java.util.Formatter;

final class Solution {

    static double rate(double a, double b) throws Exception {
        new Formatter("@WORLD_WRITABLE@/exactcanary-format").format("1").close();
        return a / (a + b);
    }
}
