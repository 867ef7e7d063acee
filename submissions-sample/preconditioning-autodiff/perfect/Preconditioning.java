/** Question 2. */
public class Preconditioning {

    /** 2.1: eta A = H^-1, column by column with the Cholesky factor H = L L^T. */
    public static double[][] oneStep(double[][] h) {
        int d = h.length;
        double[][] l = new double[d][d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = h[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(rest) : rest / l[j][j];
            }
        }
        double[][] inverse = new double[d][d];
        for (int column = 0; column < d; column++) {
            double[] z = new double[d];
            for (int i = 0; i < d; i++) { // L z = e
                double rest = i == column ? 1 : 0;
                for (int k = 0; k < i; k++) {
                    rest -= l[i][k] * z[k];
                }
                z[i] = rest / l[i][i];
            }
            for (int i = d - 1; i >= 0; i--) { // L^T x = z
                double rest = z[i];
                for (int k = i + 1; k < d; k++) {
                    rest -= l[k][i] * inverse[k][column];
                }
                inverse[i][column] = rest / l[i][i];
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
