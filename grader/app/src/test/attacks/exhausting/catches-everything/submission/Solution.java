final class Solution {

    static double rate(double a, double b) {
        while (true) {
            try {
                while (true) {
                    a += 1;
                }
            } catch (Throwable e) {
                b = a;
            }
        }
    }
}
