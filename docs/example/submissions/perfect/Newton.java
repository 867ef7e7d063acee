public class Newton {

    public static double step(double x, double s) {
        return x - (x * x - s) / (2 * x);
    }

    public static double root(double s, double x0, int steps) {
        return steps == 0 ? x0 : root(s, step(x0, s), steps - 1);
    }
}
