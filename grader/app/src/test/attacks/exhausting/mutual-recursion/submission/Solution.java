final class Solution {

    private static double left(int depth, double x) {
        return depth == 0 ? x : right(depth - 1, x) + right(depth - 1, -x);
    }

    private static double right(int depth, double x) {
        return depth == 0 ? x : left(depth - 1, x) - left(depth - 1, -x);
    }

    static double rate(double a, double b) {
        return left(200, a) + b;
    }
}
