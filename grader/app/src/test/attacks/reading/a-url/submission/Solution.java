import java.net.URL;

final class Solution {

    static double rate(double a, double b) throws Exception {
        System.out.println(new URL("file:@CANARY_FILE@").openStream().read());
        return a / (a + b);
    }
}
