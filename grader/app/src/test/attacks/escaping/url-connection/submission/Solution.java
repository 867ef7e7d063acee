import java.net.URL;

final class Solution {

    static double rate(double a, double b) throws Exception {
        new URL("http://127.0.0.1:@PORT@/").openConnection().getInputStream();
        return a / (a + b);
    }
}
