/**
 * Question 2: v[k+1] = m v[k] - eta * gradient, x[k+1] = x[k] + v[k+1], v[0] = 0,
 * gradient[i] = curvature[i] * x[i].
 */
public class Trajectory {
    private static final double TOLERANCE = 1e-9;
    private static final double[] NOTHING = {Double.NaN, Double.NaN};

    public static double[][] follow(double[] curvature, double[] x0, double eta, double m, int steps) {
        double[][] path = new double[steps][x0.length];
        for (int i = 0; i < x0.length; i++) {
            double x = x0[i];
            double v = 0;
            for (int k = 0; k < steps; k++) {
                v = m * v - eta * curvature[i] * x;
                x += v;
                path[k][i] = x;
            }
        }
        return path;
    }

    /** One plain gradient step from x0 to x1. */
    public static double fitStep(double[] curvature, double[] x0, double[] x1) {
        double eta = stepFrom(curvature, x0, x1);
        if (Double.isNaN(eta) || !fits(curvature, x0, new double[][] {x1}, eta, 0)) {
            return Double.NaN;
        }
        return eta;
    }

    public static double[] fitMomentum(double[] curvature, double[] x0, double[][] observed) {
        if (observed.length == 0) {
            return NOTHING.clone();
        }
        double eta = stepFrom(curvature, x0, observed[0]);
        if (Double.isNaN(eta)) {
            return observed.length < 2 ? NOTHING.clone() : fromSecondPoint(curvature, x0, observed);
        }
        double m = momentumFrom(curvature, x0, observed, eta);
        return new double[] {eta, m};
    }

    /** eta from x[1]; the coordinate that moves fastest is the most exact one. */
    private static double stepFrom(double[] curvature, double[] x0, double[] x1) {
        double eta = Double.NaN;
        double best = 0;
        for (int i = 0; i < x0.length; i++) {
            double gradient = curvature[i] * x0[i];
            if (!Double.isNaN(x1[i]) && Math.abs(gradient) > best) {
                best = Math.abs(gradient);
                eta = (x0[i] - x1[i]) / gradient;
            }
        }
        return eta;
    }

    /** m from three points in a row of one coordinate, when eta is known. */
    private static double momentumFrom(double[] curvature, double[] x0, double[][] observed, double eta) {
        double m = Double.NaN;
        double best = 0;
        for (int i = 0; i < x0.length; i++) {
            double before = x0[i];
            double now = Double.isNaN(observed[0][i]) ? before - eta * curvature[i] * before : observed[0][i];
            for (int k = 1; k < observed.length; k++) {
                double next = observed[k][i];
                double v = now - before;
                if (Math.abs(v) > best && !Double.isNaN(next)) {
                    best = Math.abs(v);
                    m = (next - now) / v;
                }
                before = now;
                now = next;
            }
        }
        return m;
    }

    /**
     * Only x[2] is known, in two coordinates: with r = x[2] / x[0] each gives
     * r = (1 - eta c)^2 - m eta c, so m can be eliminated.
     */
    private static double[] fromSecondPoint(double[] curvature, double[] x0, double[][] observed) {
        double[] x2 = observed[1];
        for (int i = 0; i < x0.length; i++) {
            for (int j = i + 1; j < x0.length; j++) {
                double c = curvature[i];
                double d = curvature[j];
                boolean usable = c != d && c * x0[i] != 0 && d * x0[j] != 0;
                if (!usable || Double.isNaN(x2[i]) || Double.isNaN(x2[j])) {
                    continue;
                }
                double r = x2[i] / x0[i];
                double s = x2[j] / x0[j];
                double square = (c * (1 - s) - d * (1 - r)) / (c * d * (c - d));
                if (square < 0) {
                    return NOTHING.clone();
                }
                double eta = Math.sqrt(square);
                double m = ((1 - eta * c) * (1 - eta * c) - r) / (eta * c);
                return fits(curvature, x0, observed, eta, m) ? new double[] {eta, m} : NOTHING.clone();
            }
        }
        return NOTHING.clone();
    }

    /**
     * Runs the method again and compares with every point that was read. Without m (NaN) only the
     * first point of a coordinate that moves can be compared, since v[0] = 0.
     */
    private static boolean fits(double[] curvature, double[] x0, double[][] observed, double eta, double m) {
        double[][] path = follow(curvature, x0, eta, Double.isNaN(m) ? 0 : m, observed.length);
        for (int i = 0; i < x0.length; i++) {
            boolean moves = eta * curvature[i] * x0[i] != 0;
            int known = Double.isNaN(m) && moves ? 1 : observed.length;
            double largest = Math.abs(x0[i]);
            for (double[] point : observed) {
                largest = Double.isNaN(point[i]) ? largest : Math.max(largest, Math.abs(point[i]));
            }
            for (int k = 0; k < known; k++) {
                if (Math.abs(path[k][i] - observed[k][i]) > TOLERANCE * largest) {
                    return false;
                }
            }
        }
        return true;
    }
}
