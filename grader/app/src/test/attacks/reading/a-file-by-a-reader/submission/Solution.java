import java.io.FileReader;

final class Solution {

    static double rate(double a, double b) throws Exception {
        new FileReader("@CANARY_FILE@").read();
        return a / (a + b);
    }
}
