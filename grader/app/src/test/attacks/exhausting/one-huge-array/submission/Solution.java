final class Solution {

    static double rate(double a, double b) {
        return new double[Integer.MAX_VALUE - 8].length;
    }
}
