import io.github.exactgrader.reference.Demand;

/**
 * Network with one hidden layer of ReLU units on the line: sum over j of w2_j max(0, w1_j x + b1_j), plus b2.
 *
 * <p>Conventions: the loss is the mean (not half the mean) of the squared errors; the derivative of max(0, z) at z = 0
 * is 0. Source: sheet learning-rates, question 2.
 *
 * <p>Accuracy: as long as no pre-activation is within rounding of 0, errors are at most 1e-14 times the same expression
 * with every term replaced by its absolute value, for widths and data sets up to 100.
 */
@SuppressWarnings("DefaultPackage")
public final class ReluNetwork {
    private final double[] w1;
    private final double[] b1;
    private final double[] w2;
    private final double b2;

    /**
     * Makes a network; the arrays are copied.
     *
     * @param w1 weight of the input in each unit, at least one, finite
     * @param b1 bias of each unit, as many, finite
     * @param w2 weight of each unit in the output, as many, finite
     * @param b2 bias of the output, finite
     * @throws IllegalArgumentException if an argument is not as said
     */
    public ReluNetwork(double[] w1, double[] b1, double[] w2, double b2) {
        this.w1 = Demand.vector("w1", w1);
        this.b1 = Demand.vector("b1", b1, w1.length);
        this.w2 = Demand.vector("w2", w2, w1.length);
        this.b2 = Demand.finite("b2", b2);
    }

    /**
     * Returns the output for one input.
     *
     * @param x finite
     * @throws IllegalArgumentException if x is not finite
     */
    public double predict(double x) {
        Demand.finite("x", x);
        double output = b2;
        for (int j = 0; j < w1.length; j++) {
            output += w2[j] * StrictMath.max(0, w1[j] * x + b1[j]);
        }
        return output;
    }

    /**
     * Returns the mean of the squared errors.
     *
     * @param x inputs, at least one, finite
     * @param y targets, as many, finite
     * @return the loss, at least 0
     * @throws IllegalArgumentException if an argument is not as said
     */
    public double loss(double[] x, double[] y) {
        double sum = 0;
        for (double error : errors(x, y)) {
            sum += error * error;
        }
        return sum / x.length;
    }

    /**
     * Returns the gradient of the loss with respect to the parameters, by reverse accumulation.
     *
     * @param x inputs, at least one, finite
     * @param y targets, as many, finite
     * @return the derivatives in all w1, then all b1, then all w2, then b2: three times the width plus 1
     * @throws IllegalArgumentException if an argument is not as said
     */
    public double[] gradient(double[] x, double[] y) {
        double[] errors = errors(x, y);
        int width = w1.length;
        double[] gradient = new double[3 * width + 1];
        for (int i = 0; i < x.length; i++) {
            double outputAdjoint = 2 * errors[i] / x.length;
            for (int j = 0; j < width; j++) {
                double z = w1[j] * x[i] + b1[j];
                if (z > 0) {
                    gradient[j] += outputAdjoint * w2[j] * x[i];
                    gradient[width + j] += outputAdjoint * w2[j];
                    gradient[2 * width + j] += outputAdjoint * z;
                }
            }
            gradient[3 * width] += outputAdjoint;
        }
        return gradient;
    }

    /**
     * Returns the input at which each unit switches, -b1_j / w1_j.
     *
     * @return one entry for each unit, in the order of the units, repeated where two agree; NaN for a unit with
     *     w1_j = 0, which is constant and switches nowhere; error at most 0.5 ulp
     */
    public double[] elbows() {
        double[] elbows = new double[w1.length];
        for (int j = 0; j < elbows.length; j++) {
            // Adding +0 makes the elbow of a unit without bias 0, not -0.
            elbows[j] = w1[j] == 0 ? Double.NaN : -b1[j] / w1[j] + 0.0;
        }
        return elbows;
    }

    private double[] errors(double[] x, double[] y) {
        double[] errors = Demand.vector("x", x);
        Demand.vector("y", y, x.length);
        for (int i = 0; i < errors.length; i++) {
            errors[i] = predict(x[i]) - y[i];
        }
        return errors;
    }
}
