public class Adam {
    private final double lr;
    private final double beta1;
    private final double beta2;
    private final double eps;
    private double[] m;
    private double[] v;
    private int t = 0;

    public Adam(double lr, double beta1, double beta2, double eps) {
        this.lr = lr;
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.eps = eps;
    }

    public void step(double[] theta, double[] gradient) {
        if (m == null) {
            m = new double[theta.length];
            v = new double[theta.length];
        }
        t++;
        for (int i = 0; i < theta.length; i++) {
            double g = gradient[i];
            m[i] = beta1 * m[i] + (1 - beta1) * g;
            v[i] = beta2 * v[i] + (1 - beta2) * g * g;
            double mHat = m[i];
            double vHat = v[i];
            theta[i] -= lr * mHat / (Math.sqrt(vHat) + eps);
        }
    }
}
