final class Solution {

    static double rate(double a, double b) {
        do {
            a = -a;
        } while (a < 100);
        return a / (a + b);
    }
}
