final class Solution {

    static double rate(double a, double b) {
        return Math.abs(a) * 0;
    }
}
