import io.github.exactgrader.reference.Demand;

/**
 * Gradient descent on whatever gradient it is given: theta - lr g. Source: sheet learning-rates, question 2.
 *
 * <p>Accuracy: each entry is rounded twice a step.
 */
@SuppressWarnings("DefaultPackage")
public final class Sgd {
    private final double lr;

    /**
     * Makes an optimizer.
     *
     * @param lr learning rate, finite and at least 0
     * @throws IllegalArgumentException if lr is not as said
     */
    public Sgd(double lr) {
        this.lr = Demand.nonNegative("lr", lr);
    }

    /**
     * Makes one step, in place.
     *
     * @param theta parameters, at least one, finite; changed
     * @param gradient gradient of the loss at theta, as long, finite; not changed
     * @throws IllegalArgumentException if an argument is not as said; theta is then unchanged
     */
    public void step(double[] theta, double[] gradient) {
        Demand.vector("theta", theta);
        double[] g = Demand.vector("gradient", gradient, theta.length);
        for (int i = 0; i < g.length; i++) {
            theta[i] -= lr * g[i];
        }
    }
}
