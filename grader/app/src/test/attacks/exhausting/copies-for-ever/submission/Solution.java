final class Solution {

    static double rate(double a, double b) {
        double[] from = new double[5_000_000];
        double[] to = new double[5_000_000];
        while (true) {
            System.arraycopy(from, 0, to, 0, from.length);
        }
    }
}
