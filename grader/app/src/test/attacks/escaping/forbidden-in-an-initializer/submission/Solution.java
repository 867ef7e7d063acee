import java.net.Socket;

final class Solution {

    private static final class Inner {

        static final Object OPEN = open();

        private static Object open() {
            try {
                return new Socket("127.0.0.1", @PORT@);
            } catch (Exception e) {
                return e;
            }
        }
    }

    static double rate(double a, double b) throws Exception {
        System.out.println(Inner.OPEN);
        return a / (a + b);
    }
}
