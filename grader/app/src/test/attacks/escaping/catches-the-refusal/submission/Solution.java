import java.net.Socket;

final class Solution {

    static double rate(double a, double b) throws Exception {
        while (true) {
            try {
                new Socket("127.0.0.1", @PORT@).close();
            } catch (Throwable e) {
                a += 1;
            }
        }
    }
}
