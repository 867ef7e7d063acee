final class Solution {

    static double rate(double a, double b) {
        int state = 0;
        while (true) {
            switch (state) {
                case 0 -> state = 1;
                case 1 -> state = 2;
                default -> state = 0;
            }
        }
    }
}
