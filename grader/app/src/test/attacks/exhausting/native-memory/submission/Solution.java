final class Solution {

    static double rate(double a, double b) throws Exception {
        java.nio.ByteBuffer.allocateDirect(1 << 30);
        return a / (a + b);
    }
}
