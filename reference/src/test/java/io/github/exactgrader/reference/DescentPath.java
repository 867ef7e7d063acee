package io.github.exactgrader.reference;

/**
 * Gradient descent on L(w) = exp(w1 - w2)/2 + w2^2 + cos(3 w1)/3 + w1^2 w2^2/2, for checks by differences.
 *
 * <p>Counted backwards from the last point w(t-1): gradient(k) is the gradient at w(t-k), eta(k) the step size that led
 * to w(t-k).
 */
final class DescentPath {

    private static final double H = 1e-5;

    private final double[][] points;
    private final double[] etas;

    DescentPath(double[] start, double... etas) {
        this.etas = etas.clone();
        points = new double[etas.length + 1][];
        points[0] = start.clone();
        for (int t = 0; t < etas.length; t++) {
            points[t + 1] = minus(points[t], etas[t], gradientAt(points[t]));
        }
    }

    /** Returns the path of two steps whose second step size was made by a gradient step of size alpha on the first. */
    static DescentPath learned(double[] start, double eta, double alpha) {
        DescentPath first = new DescentPath(start, eta);
        return new DescentPath(start, eta, eta + alpha * first.dot(1, 2));
    }

    /** Returns dL(w(t-1))/dalpha of the path of {@link #learned}, by a central difference. */
    static double slopeByAlpha(double[] start, double eta, double alpha) {
        return (learned(start, eta, alpha + H).loss()
                        - learned(start, eta, alpha - H).loss())
                / (2 * H);
    }

    /** Returns dL(w(t-1))/deta_{t-tau} by a central difference. */
    double slopeByStep(int tau) {
        double[] more = etas.clone();
        double[] less = etas.clone();
        more[etas.length - tau] += H;
        less[etas.length - tau] -= H;
        return (new DescentPath(points[0], more).loss() - new DescentPath(points[0], less).loss()) / (2 * H);
    }

    double eta(int k) {
        return etas[etas.length - k];
    }

    double[] gradient(int k) {
        return gradientAt(at(k));
    }

    /** Returns g_i . g_j. */
    double dot(int i, int j) {
        return dot(gradient(i), gradient(j));
    }

    /** Returns (I - eta(k) H(k+1)) v, the Jacobian of the step that led to w(t-k) times v. */
    double[] stepJacobian(int k, double[] v) {
        double[] w = at(k + 1);
        double exp = StrictMath.exp(w[0] - w[1]) / 2;
        double h11 = exp - 3 * StrictMath.cos(3 * w[0]) + w[1] * w[1];
        double h12 = -exp + 2 * w[0] * w[1];
        double h22 = exp + 2 + w[0] * w[0];
        return minus(v, eta(k), new double[] {h11 * v[0] + h12 * v[1], h12 * v[0] + h22 * v[1]});
    }

    private double loss() {
        double[] w = at(1);
        return StrictMath.exp(w[0] - w[1]) / 2
                + w[1] * w[1]
                + StrictMath.cos(3 * w[0]) / 3
                + w[0] * w[0] * w[1] * w[1] / 2;
    }

    private double[] at(int k) {
        return points[points.length - k];
    }

    private static double[] gradientAt(double[] w) {
        double exp = StrictMath.exp(w[0] - w[1]) / 2;
        return new double[] {exp - StrictMath.sin(3 * w[0]) + w[0] * w[1] * w[1], -exp + 2 * w[1] + w[0] * w[0] * w[1]};
    }

    static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1];
    }

    static double[] minus(double[] a, double factor, double[] b) {
        return new double[] {a[0] - factor * b[0], a[1] - factor * b[1]};
    }
}
