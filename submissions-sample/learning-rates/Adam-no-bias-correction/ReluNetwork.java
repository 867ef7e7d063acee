/** Question 2: one hidden layer of ReLU units, mean squared error, relu'(0) = 0. */
public class ReluNetwork {
    private final double[] w1;
    private final double[] b1;
    private final double[] w2;
    private final double b2;

    public ReluNetwork(double[] w1, double[] b1, double[] w2, double b2) {
        this.w1 = w1.clone();
        this.b1 = b1.clone();
        this.w2 = w2.clone();
        this.b2 = b2;
    }

    public double predict(double x) {
        double sum = b2;
        for (int j = 0; j < w1.length; j++) {
            sum += w2[j] * Math.max(0, w1[j] * x + b1[j]);
        }
        return sum;
    }

    public double loss(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double error = predict(x[i]) - y[i];
            sum += error * error;
        }
        return sum / x.length;
    }

    public double[] gradient(double[] x, double[] y) {
        int n = w1.length;
        double[] g = new double[3 * n + 1];
        for (int i = 0; i < x.length; i++) {
            double delta = 2 * (predict(x[i]) - y[i]) / x.length;
            for (int j = 0; j < n; j++) {
                double z = w1[j] * x[i] + b1[j];
                if (z > 0) {
                    g[j] += delta * w2[j] * x[i];
                    g[n + j] += delta * w2[j];
                    g[2 * n + j] += delta * z;
                }
            }
            g[3 * n] += delta;
        }
        return g;
    }

    public double[] elbows() {
        double[] e = new double[w1.length];
        for (int j = 0; j < e.length; j++) {
            e[j] = w1[j] == 0 ? Double.NaN : -b1[j] / w1[j]; // a constant unit has no elbow
        }
        return e;
    }
}
