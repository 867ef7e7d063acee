final class Solution {

    static double rate(double a, double b) {
        while (true) {
            try {
                throw new IllegalStateException();
            } catch (IllegalStateException e) {
                a += 1;
            }
        }
    }
}
