/** v = mu v + g, theta = theta - lr v */
public class Nesterov {
    private final double lr;
    private final double mu;
    private double[] v;

    public Nesterov(double lr, double mu) {
        this.lr = lr;
        this.mu = mu;
    }

    public void step(double[] theta, double[] gradient) {
        if (v == null) {
            v = new double[theta.length];
        }
        for (int i = 0; i < theta.length; i++) {
            v[i] = mu * v[i] + gradient[i];
            theta[i] -= lr * v[i];
        }
    }
}
