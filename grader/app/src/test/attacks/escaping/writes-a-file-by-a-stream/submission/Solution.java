import java.io.FileOutputStream;

final class Solution {

    static double rate(double a, double b) throws Exception {
        new FileOutputStream("@WORLD_WRITABLE@/exactcanary").close();
        return a / (a + b);
    }
}
