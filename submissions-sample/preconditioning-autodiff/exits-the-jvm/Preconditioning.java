// HW question 2
public class Preconditioning {

    // inverse by Gauss-Jordan with row exchanges
    public static double[][] oneStep(double[][] h) {
        int n = h.length;
        double[][] m = new double[n][2 * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) m[i][j] = h[i][j];
            m[i][n + i] = 1;
        }
        for (int c = 0; c < n; c++) {
            int best = c;
            for (int r = c + 1; r < n; r++) if (Math.abs(m[r][c]) > Math.abs(m[best][c])) best = r;
            double[] swap = m[c];
            m[c] = m[best];
            m[best] = swap;
            double pivot = m[c][c];
            for (int j = 0; j < 2 * n; j++) m[c][j] /= pivot;
            for (int r = 0; r < n; r++) {
                if (r == c) continue;
                double factor = m[r][c];
                for (int j = 0; j < 2 * n; j++) m[r][j] -= factor * m[c][j];
            }
        }
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) inverse[i][j] = m[i][n + j];
        return inverse;
    }

    public static double[] diagonal(double[][] h) {
        double[] d = new double[h.length];
        for (int i = 0; i < d.length; i++) d[i] = 1 / h[i][i];
        return d;
    }

    public static double largestStep(double[] eigenvaluesOfA, double beta) {
        double max = eigenvaluesOfA[0];
        for (double l : eigenvaluesOfA) max = Math.max(max, l);
        return 2 / (beta * max);
    }

    public static double guaranteedDecrease(double[] eigenvaluesOfA, double beta, double eta) {
        double c = Double.POSITIVE_INFINITY;
        int i = 0;
        while (i < eigenvaluesOfA.length) {
            double l = eigenvaluesOfA[i];
            c = Math.min(c, eta * l - beta * eta * eta * l * l / 2);
            i++;
        }
        return c;
    }
}
