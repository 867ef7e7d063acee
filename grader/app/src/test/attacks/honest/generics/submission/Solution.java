import java.util.List;

final class Solution {

    private static <T> T first(List<? extends T> list) {
        return list.get(0);
    }

    private static <N extends Number & Comparable<N>> double total(Iterable<N> numbers) {
        double sum = 0;
        for (N each : numbers) {
            sum += each.doubleValue();
        }
        return sum;
    }

    static double rate(double a, double b) {
        Box<Double> box = new Box<>(a);
        return first(List.of(box, new Box<>(b))).value() / total(List.of(a, b));
    }
}

final class Box<T extends Comparable<T>> implements Comparable<Box<T>> {

    private final T value;

    Box(T value) {
        this.value = value;
    }

    T value() {
        return value;
    }

    @Override
    public int compareTo(Box<T> other) {
        return value.compareTo(other.value);
    }
}
