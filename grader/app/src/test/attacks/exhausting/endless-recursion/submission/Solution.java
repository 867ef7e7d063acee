final class Solution {

    static double rate(double a, double b) {
        return rate(b, a) + 1;
    }
}
