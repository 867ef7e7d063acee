final class Thread {

    private final double value;

    Thread(double value) {
        this.value = value;
    }

    double start() {
        return value;
    }
}
