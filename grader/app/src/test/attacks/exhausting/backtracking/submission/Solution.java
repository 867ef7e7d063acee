final class Solution {

    static double rate(double a, double b) {
        return "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac".matches("(a|aa|a*)+b") ? 1 : 0;
    }
}
