final class Counter {

    private static double total;

    Counter(double start) {
        total += start;
    }

    void add(double x) {
        total += x;
    }

    double total() {
        return total;
    }
}
