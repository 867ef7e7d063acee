final class Solution {

    static double rate(double a, double b) {
        return "a".repeat(Integer.MAX_VALUE - 8).length();
    }
}
