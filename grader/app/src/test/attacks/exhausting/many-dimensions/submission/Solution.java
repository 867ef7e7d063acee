final class Solution {

    static double rate(double a, double b) {
        return new double[200][200][200][200][2].length;
    }
}
