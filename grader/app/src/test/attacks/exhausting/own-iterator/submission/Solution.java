import java.util.Iterator;

final class Solution {

    static double rate(double a, double b) {
        for (double each : (Iterable<Double>) () -> new Endless()) {
            a += each;
        }
        return a / (a + b);
    }
}

final class Endless implements Iterator<Double> {

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Double next() {
        return 1.0;
    }
}
