import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Question 3. Gradient g_k and Hessian H_k are taken at w(t-k). */
public class Hypergradient {

    public double lastStep(UnaryOperator<double[]> gradient, double[] w0, double[] etas) {
        return stepBack(gradient, null, w0, etas, 1);
    }

    public double metaStep(UnaryOperator<double[]> gradient, double[] w, double eta, double alpha) {
        double slopeBefore = lastStep(gradient, w, new double[] {eta}); // -g2 . g3
        double etaNew = eta - alpha * slopeBefore;
        double slope = lastStep(gradient, w, new double[] {eta, etaNew}); // -g1 . g2
        // etaNew depends on alpha like -alpha * slopeBefore
        return slope * -slopeBefore;
    }

    public double stepBack(
            UnaryOperator<double[]> gradient,
            Function<double[], double[][]> hessian,
            double[] w0,
            double[] etas,
            int tau) {
        List<double[]> path = new ArrayList<>();
        double[] w = w0.clone();
        path.add(w);
        for (double eta : etas) {
            w = combine(w, -eta, gradient.apply(w));
            path.add(w);
        }
        int now = etas.length;
        // g1^T (I - eta_{t-1} H_2)(I - eta_{t-2} H_3)... from left to right; H is symmetric
        double[] row = gradient.apply(w);
        for (int k = 1; k < tau; k++) {
            double[][] h = hessian.apply(path.get(now - k));
            double[] rowH = new double[row.length];
            for (int j = 0; j < row.length; j++) {
                for (int i = 0; i < row.length; i++) {
                    rowH[j] += row[i] * h[i][j];
                }
            }
            row = combine(row, -etas[now - k], rowH);
        }
        double[] last = gradient.apply(path.get(now - tau));
        double product = 0;
        for (int i = 0; i < row.length; i++) {
            product += row[i] * last[i];
        }
        return -product;
    }

    private static double[] combine(double[] a, double s, double[] b) {
        double[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += s * b[i];
        }
        return sum;
    }
}
