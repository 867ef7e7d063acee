final class Solution {

    static double rate(double a, double b) {
        return String.format("%1000000000d", 1).length();
    }
}
