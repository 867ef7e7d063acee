public class Sgd {
    private final double lr;

    public Sgd(double lr) {
        this.lr = lr;
    }

    public void step(double[] theta, double[] gradient) {
        for (int i = 0; i < theta.length; i++) {
            theta[i] -= lr * gradient[i];
        }
    }
}
