public final class Newton {

    private Newton() {}

    public static double step(double x, double s) {
        return (x + s / x) / 2;
    }

    public static double root(double s, double x0, int steps) {
        double x = x0;
        for (int k = 0; k < steps; k++) {
            x = step(x, s);
        }
        return x;
    }
}
