final class Solution {

    static double rate(double a, double b) {
        outer:
        while (true) {
            for (int i = 0; i < 3; i++) {
                if (i == 1) {
                    continue outer;
                }
            }
        }
    }
}
