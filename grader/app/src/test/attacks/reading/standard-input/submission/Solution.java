final class Solution {

    static double rate(double a, double b) throws Exception {
        int first = System.in.read();
        if (first != -1) {
            throw new IllegalStateException("read " + first);
        }
        return a / (a + b);
    }
}
