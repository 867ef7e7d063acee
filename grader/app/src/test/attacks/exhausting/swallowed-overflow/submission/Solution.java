final class Solution {

    static double rate(double a, double b) {
        while (true) {
            try {
                rate(a, b);
            } catch (StackOverflowError e) {
                a = b;
            }
        }
    }
}
