final class Solution {

    static double rate(double a, double b) {
        return Useful.m7(a) / (Useful.m7(a) + Useful.m7(b));
    }
}
