final class Solution {

    static double rate(double a, double b) {
        while (true) {
            a = Math.sin(a) + Math.exp(-a * a);
        }
    }
}
