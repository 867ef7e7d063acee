import java.util.function.DoubleUnaryOperator;

final class Solution {

    static double rate(double a, double b) {
        return a / (a + b);
    }
}

final class Walk {

    static double[] path(double[] start, double scale) {
        double[] sums = new double[start.length];
        double sum = 0;
        for (int i = 0; i < start.length; i++) {
            sum += start[i] * scale;
            sums[i] = sum;
        }
        return sums;
    }
}

final class Slope {

    static double at(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(x + 1) - f.applyAsDouble(x);
    }
}

final class Counter {

    private double total;

    Counter(double start) {
        total = start;
    }

    void add(double x) {
        total += x;
    }

    double total() {
        return total;
    }
}

final class Words {

    static String spell(int n) {
        return n % 2 == 0 ? "even" : "odd";
    }
}
