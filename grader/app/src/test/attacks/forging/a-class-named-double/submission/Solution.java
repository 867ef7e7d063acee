final class Solution {

    static Double rate(double a, double b) {
        return new Double();
    }
}

final class Double {

    double doubleValue() {
        return 0.5;
    }
}
