final class Solution {

    static double rate(double a, double b) {
        System.out.println("rate of " + a + " and " + b);
        System.out.printf("%.3f%n", a / (a + b));
        System.err.print('.');
        return a / (a + b);
    }
}
