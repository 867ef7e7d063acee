import java.util.zip.ZipFile;

final class Solution {

    static double rate(double a, double b) throws Exception {
        System.out.println(new ZipFile("@CANARY_FILE@").size());
        return a / (a + b);
    }
}
