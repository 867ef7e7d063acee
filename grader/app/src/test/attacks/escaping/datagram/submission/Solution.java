import java.net.DatagramSocket;

final class Solution {

    static double rate(double a, double b) throws Exception {
        new DatagramSocket().close();
        return a / (a + b);
    }
}
