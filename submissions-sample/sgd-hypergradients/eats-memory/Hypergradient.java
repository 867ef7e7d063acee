import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

// HW question 3
public class Hypergradient {

    static double dot(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) s += a[i] * b[i];
        return s;
    }

    static double[] step(double[] w, double eta, double[] g) {
        double[] r = new double[w.length];
        for (int i = 0; i < w.length; i++) r[i] = w[i] - eta * g[i];
        return r;
    }

    public static double lastStep(UnaryOperator<double[]> gradient, double[] w0, double[] etas) {
        double[] w = w0;
        double[] g = gradient.apply(w);
        for (int t = 0; t < etas.length - 1; t++) {
            w = step(w, etas[t], g);
            g = gradient.apply(w);
        }
        double[] last = step(w, etas[etas.length - 1], g);
        return -dot(gradient.apply(last), g);
    }

    public static double metaStep(UnaryOperator<double[]> gradient, double[] w, double eta, double alpha) {
        double[] g3 = gradient.apply(w);
        double[] w2 = step(w, eta, g3);
        double[] g2 = gradient.apply(w2);
        double eta1 = eta + alpha * dot(g2, g3);
        double[] g1 = gradient.apply(step(w2, eta1, g2));
        return -dot(g1, g2) * dot(g2, g3);
    }

    public static double stepBack(UnaryOperator<double[]> gradient, Function<double[], double[][]> hessian,
            double[] w0, double[] etas, int tau) {
        List<double[]> path = new ArrayList<>();
        path.add(w0);
        // keep the whole path after every step, for the Hessians later
        List<double[][]> history = new ArrayList<>();
        for (int t = 0; path.size() > t; t++) {
            double[] w = path.get(path.size() - 1);
            path.add(step(w, etas[t % etas.length], gradient.apply(w)));
            history.add(path.toArray(new double[0][]));
        }
        int n = etas.length;
        // from the left: row vector g1^T times one factor after the other
        double[] row = gradient.apply(path.get(n));
        for (int k = 1; k < tau; k++) {
            double[][] h = hessian.apply(path.get(n - k));
            double[] hr = new double[row.length];
            for (int i = 0; i < row.length; i++) hr[i] = dot(h[i], row);
            row = step(row, etas[n - k], hr);
        }
        return -dot(row, gradient.apply(path.get(n - tau)));
    }
}
