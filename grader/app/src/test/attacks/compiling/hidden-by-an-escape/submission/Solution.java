final class Solution {

    static double rate(double a, double b) {
        // nothing to see \u000a System.exit(0);
        return a / (a + b);
    }
}
