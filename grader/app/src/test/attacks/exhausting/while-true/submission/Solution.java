final class Solution {

    static double rate(double a, double b) {
        while (true) {
            a += 1;
        }
    }
}
