final class Solution {

    static double rate(double a, double b) {
        System.out.println("a = " + a + ", b = " + b);
        return a;
    }
}
