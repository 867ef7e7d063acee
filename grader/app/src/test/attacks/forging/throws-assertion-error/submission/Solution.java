final class Solution {

    static double rate(double a, double b) {
        throw new AssertionError("expected: <0.5> but was: <0.5>");
    }
}
