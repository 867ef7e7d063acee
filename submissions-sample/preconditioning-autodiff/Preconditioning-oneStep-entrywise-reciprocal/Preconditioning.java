/** Question 2. */
public class Preconditioning {

    /** 2.1: eta A = H^-1. */
    public static double[][] oneStep(double[][] h) {
        int d = h.length;
        double[][] inverse = new double[d][d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                inverse[i][j] = 1 / h[i][j];
            }
        }
        return inverse;
    }

    public static double[] diagonal(double[][] h) {
        double[] diagonal = new double[h.length];
        for (int i = 0; i < h.length; i++) {
            diagonal[i] = 1 / h[i][i];
        }
        return diagonal;
    }

    /** 2.3: eta < 2 / (beta lambda_max) */
    public static double largestStep(double[] eigenvaluesOfA, double beta) {
        double max = 0;
        for (double lambda : eigenvaluesOfA) {
            max = Math.max(max, lambda);
        }
        return 2 / (beta * max);
    }

    public static double guaranteedDecrease(double[] eigenvaluesOfA, double beta, double eta) {
        double min = Double.POSITIVE_INFINITY;
        for (double lambda : eigenvaluesOfA) {
            double u = eta * lambda;
            min = Math.min(min, u - beta * u * u / 2);
        }
        return min;
    }
}
