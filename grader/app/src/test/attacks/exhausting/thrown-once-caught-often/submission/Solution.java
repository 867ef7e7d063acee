final class Solution {

    static double rate(double a, double b) {
        RuntimeException one = new RuntimeException();
        for (;;) {
            try {
                throw one;
            } catch (RuntimeException e) {
                continue;
            }
        }
    }
}
