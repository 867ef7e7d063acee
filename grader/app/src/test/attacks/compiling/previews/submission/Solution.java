final class Solution {

    static double rate(double a, double b) {
        Object x = a;
        return switch (x) {
            case Double d -> d;
            default -> b;
        };
    }
}
