final class Solution {

    static double rate(double a, double b) {
        double[] none = null;
        while (true) {
            try {
                a += none[0];
            } catch (NullPointerException e) {
                b += 1;
            }
        }
    }
}
