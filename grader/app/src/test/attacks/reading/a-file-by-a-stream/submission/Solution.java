import java.io.FileInputStream;

final class Solution {

    static double rate(double a, double b) throws Exception {
        new FileInputStream("@CANARY_FILE@").read();
        return a / (a + b);
    }
}
