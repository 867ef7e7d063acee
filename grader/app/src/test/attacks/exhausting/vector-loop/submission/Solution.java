final class Solution {

    static double rate(double a, double b) {
        double[] x = new double[4096];
        double[] y = new double[4096];
        while (true) {
            for (int i = 0; i < x.length; i++) {
                y[i] += 0.5 * x[i];
            }
        }
    }
}
