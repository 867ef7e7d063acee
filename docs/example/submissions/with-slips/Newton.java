public class Newton {

    public static double root(double s, double x0, int steps) {
        double x = x0;
        for (int k = 1; k < steps; k++) {
            x = (x + s / x) / 2;
        }
        return x;
    }
}
