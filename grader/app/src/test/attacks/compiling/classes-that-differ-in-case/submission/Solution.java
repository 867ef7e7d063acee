final class Solution {

    static double rate(double a, double b) {

        return a / (a + b);
    }
}

final class solution {}

final class SOLUTION {}
