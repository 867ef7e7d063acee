import java.io.PrintStream;

final class Solution {

    static double rate(double a, double b) throws Exception {
        new PrintStream("@WORLD_WRITABLE@/exactcanary-print").println(1);
        return a / (a + b);
    }
}
