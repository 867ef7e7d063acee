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
