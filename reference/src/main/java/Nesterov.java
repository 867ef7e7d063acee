import io.github.exactgrader.reference.Demand;

/**
 * Gradient descent with Nesterov momentum: v = mu v + g, theta = theta - lr (g + mu v), starting from v = 0.
 *
 * <p>The gradient is taken at theta itself; the look ahead is in the step.
 * Source: sheet learning-rates, question 2.
 *
 * <p>One instance belongs to one parameter vector: it keeps v between steps. Accuracy: each entry of v is rounded twice
 * a step; errors of earlier steps fade like mu^k.
 */
@SuppressWarnings("DefaultPackage")
public final class Nesterov {
    private final double lr;
    private final double mu;
    private double[] velocity = {};

    /**
     * Makes an optimizer at rest.
     *
     * @param lr learning rate, finite and at least 0
     * @param mu momentum, in [0, 1)
     * @throws IllegalArgumentException if an argument is not as said
     */
    public Nesterov(double lr, double mu) {
        this.lr = Demand.nonNegative("lr", lr);
        this.mu = Demand.decay("mu", mu);
    }

    /**
     * Makes one step, in place.
     *
     * @param theta parameters, at least one, finite, as many as in the first step; changed
     * @param gradient gradient of the loss at theta, as long, finite; not changed
     * @throws IllegalArgumentException if an argument is not as said; theta and v are then unchanged
     */
    public void step(double[] theta, double[] gradient) {
        int length = velocity.length == 0 ? Demand.vector("theta", theta).length : velocity.length;
        Demand.vector("theta", theta, length);
        double[] g = Demand.vector("gradient", gradient, length);
        velocity = velocity.length == 0 ? new double[length] : velocity;
        for (int i = 0; i < length; i++) {
            velocity[i] = mu * velocity[i] + g[i];
            theta[i] -= lr * (g[i] + mu * velocity[i]);
        }
    }
}
