import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Question 3: derivatives of the loss in the step sizes. */
public class Hypergradient {

    /** 3.1: -g1 . g2 */
    public static double lastStep(UnaryOperator<double[]> gradient, double[] w0, double[] etas) {
        double[][] w = run(gradient, w0, etas);
        int t = etas.length;
        return -dot(gradient.apply(w[t]), gradient.apply(w[t - 1]));
    }

    /** 3.2: (g1 . g2)(g2 . g3) */
    public static double metaStep(UnaryOperator<double[]> gradient, double[] w, double eta, double alpha) {
        double[] g3 = gradient.apply(w);
        double[] w2 = minus(w, eta, g3);
        double[] g2 = gradient.apply(w2);
        // the slope of the loss in eta is -g2 . g3, and eta goes down that slope
        double newEta = eta + alpha * dot(g2, g3);
        double[] g1 = gradient.apply(minus(w2, newEta, g2));
        return dot(g1, g2) * dot(g2, g3);
    }

    /** 3.4: start with the oldest gradient and carry it forward to today, one Hessian at a time. */
    public static double stepBack(
            UnaryOperator<double[]> gradient,
            Function<double[], double[][]> hessian,
            double[] w0,
            double[] etas,
            int tau) {
        double[][] w = run(gradient, w0, etas);
        int t = etas.length;
        double[] change = gradient.apply(w[t - tau]);
        for (int s = t - tau + 1; s < t; s++) {
            double[][] h = hessian.apply(w[s]);
            double[] hv = new double[change.length];
            for (int i = 0; i < hv.length; i++) {
                hv[i] = dot(h[i], change);
            }
            change = minus(change, etas[s], hv);
        }
        return -dot(gradient.apply(w[t]), change);
    }

    private static double[][] run(UnaryOperator<double[]> gradient, double[] w0, double[] etas) {
        double[][] w = new double[etas.length + 1][];
        w[0] = w0.clone();
        for (int t = 0; t < etas.length; t++) {
            w[t + 1] = minus(w[t], etas[t], gradient.apply(w[t]));
        }
        return w;
    }

    private static double[] minus(double[] a, double factor, double[] b) {
        double[] c = new double[a.length];
        for (int i = 0; i < c.length; i++) {
            c[i] = a[i] - factor * b[i];
        }
        return c;
    }

    private static double dot(double[] a, double[] b) {
        double total = 0;
        for (int i = 0; i < a.length; i++) {
            total += a[i] * b[i];
        }
        return total;
    }
}
