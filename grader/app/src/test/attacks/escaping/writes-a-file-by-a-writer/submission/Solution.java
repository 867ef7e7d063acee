import java.io.PrintWriter;

final class Solution {

    static double rate(double a, double b) throws Exception {
        new PrintWriter("@WORLD_WRITABLE@/exactcanary").close();
        return a / (a + b);
    }
}
