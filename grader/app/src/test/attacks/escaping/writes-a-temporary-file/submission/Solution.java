import java.io.File;

final class Solution {

    static double rate(double a, double b) throws Exception {
        File.createTempFile("exactcanary", ".tmp");
        return a / (a + b);
    }
}
