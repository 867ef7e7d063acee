final class Solution {

    static double rate(double a, double b) {

        return a / (a + b);
    }
}
