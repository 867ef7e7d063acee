final class Solution {

    static double rate(double a, double b) {
        System.out.print("x".repeat(10_000_000));
        return a / (a + b);
    }
}
