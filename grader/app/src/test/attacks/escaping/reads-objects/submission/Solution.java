import java.io.ObjectInputStream;

final class Solution {

    static double rate(double a, double b) throws Exception {
        new ObjectInputStream(new java.io.ByteArrayInputStream(new byte[0])).readObject();
        return a / (a + b);
    }
}
