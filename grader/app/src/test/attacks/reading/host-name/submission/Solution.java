import java.net.InetAddress;

final class Solution {

    static double rate(double a, double b) throws Exception {
        System.out.println(InetAddress.getLocalHost());
        return a / (a + b);
    }
}
