import java.util.Iterator;
import java.util.NoSuchElementException;

final class Solution {

    static double rate(double a, double b) {
        double sum = 0;
        for (double each : new Range(10)) {
            sum += each;
        }
        return a / (a + b) * sum / 45;
    }
}

final class Range implements Iterable<Double> {

    private final int end;

    Range(int end) {
        this.end = end;
    }

    @Override
    public Iterator<Double> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < end;
            }

            @Override
            public Double next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return (double) next++;
            }
        };
    }
}
