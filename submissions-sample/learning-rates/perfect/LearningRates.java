import java.math.BigDecimal;
import java.math.MathContext;

/** Question 1: gradient descent on (y - sigma w)^2 from w = 0; one step multiplies the error by 1 - 2 eta sigma^2. */
public class LearningRates {

    public static double largestStep(double sigma) {
        return 1 / (sigma * sigma);
    }

    /** Smallest t with |r|^t <= epsilon. The logarithm only gets near, the decision is made with many digits. */
    public static int iterations(double sigma, double eta, double epsilon) {
        if (epsilon >= 1) {
            return 0;
        }
        BigDecimal s = new BigDecimal(sigma);
        BigDecimal r = BigDecimal.ONE
                .subtract(new BigDecimal(eta).multiply(s).multiply(s).multiply(BigDecimal.valueOf(2)))
                .abs();
        if (r.compareTo(BigDecimal.ONE) >= 0) {
            return -1;
        }
        if (r.signum() == 0) {
            return 1;
        }
        MathContext digits = new MathContext(400);
        BigDecimal target = new BigDecimal(epsilon);
        double toOne = BigDecimal.ONE.subtract(r).doubleValue();
        double logR = toOne < 0.5 ? Math.log1p(-toOne) : Math.log(r.doubleValue());
        int t = Math.max(1, (int) Math.ceil(Math.log(epsilon) / logR));
        while (r.pow(t, digits).compareTo(target) > 0) {
            t++;
        }
        while (t > 1 && r.pow(t - 1, digits).compareTo(target) <= 0) {
            t--;
        }
        return t;
    }

    public static double largestStep(double sigmaLarge, double sigmaSmall) {
        return Math.min(largestStep(sigmaLarge), largestStep(sigmaSmall));
    }

    public static String faster(double sigmaLarge, double sigmaSmall, double eta) {
        double threshold = optimalStep(sigmaLarge, sigmaSmall);
        if (sigmaLarge == sigmaSmall || Math.abs(eta - threshold) <= 1e-9 * threshold) {
            return "tie";
        }
        boolean largerIsFaster = eta < threshold;
        return largerIsFaster == sigmaLarge > sigmaSmall ? "large" : "small";
    }

    public static double optimalStep(double sigmaLarge, double sigmaSmall) {
        return 1 / (sigmaLarge * sigmaLarge + sigmaSmall * sigmaSmall);
    }

    public static double optimalRate(double sigmaLarge, double sigmaSmall) {
        double difference = (sigmaLarge - sigmaSmall) * (sigmaLarge + sigmaSmall);
        return Math.abs(difference) * optimalStep(sigmaLarge, sigmaSmall);
    }

    /** The singular values of X take the place of the sigmas; zeros do not count. */
    public static double[] leastSquaresSteps(double[][] x) {
        double[] s = new Svd(x).nonZero();
        double max = 0;
        double min = Double.POSITIVE_INFINITY;
        for (double value : s) {
            max = Math.max(max, value);
            min = Math.min(min, value);
        }
        return new double[] {1 / (max * max), 1 / (max * max + min * min)};
    }

    /** w0 plus the shortest correction that removes the part of the residual that can be removed. */
    public static double[] leastSquaresLimit(double[][] x, double[] y, double[] w0) {
        Svd svd = new Svd(x);
        double[] residual = y.clone();
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < w0.length; j++) {
                residual[i] -= x[i][j] * w0[j];
            }
        }
        double[] w = w0.clone();
        for (int k = 0; k < w.length; k++) {
            if (svd.isZero(k)) {
                continue;
            }
            // column k of "us" is sigma_k u_k
            double along = 0;
            for (int i = 0; i < y.length; i++) {
                along += svd.us[i][k] * residual[i];
            }
            double factor = along / (svd.sigma[k] * svd.sigma[k]);
            for (int j = 0; j < w.length; j++) {
                w[j] += factor * svd.v[j][k];
            }
        }
        return w;
    }

    /** X V = U S by rotating pairs of columns until all are orthogonal (one-sided Jacobi). */
    private static class Svd {
        final double[][] us;
        final double[][] v;
        final double[] sigma;

        Svd(double[][] x) {
            int d = x[0].length;
            us = new double[x.length][];
            for (int i = 0; i < x.length; i++) {
                us[i] = x[i].clone();
            }
            v = new double[d][d];
            for (int j = 0; j < d; j++) {
                v[j][j] = 1;
            }
            for (int sweep = 0; sweep < 60; sweep++) {
                for (int p = 0; p < d; p++) {
                    for (int q = p + 1; q < d; q++) {
                        rotate(p, q);
                    }
                }
            }
            sigma = new double[d];
            for (int k = 0; k < d; k++) {
                sigma[k] = Math.sqrt(product(k, k));
            }
        }

        private void rotate(int p, int q) {
            double pq = product(p, q);
            if (pq == 0) {
                return;
            }
            double zeta = (product(q, q) - product(p, p)) / (2 * pq);
            double t = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.hypot(1, zeta));
            double c = 1 / Math.hypot(1, t);
            rotate(us, p, q, c, c * t);
            rotate(v, p, q, c, c * t);
        }

        private static void rotate(double[][] m, int p, int q, double c, double s) {
            for (double[] row : m) {
                double old = row[p];
                row[p] = c * old - s * row[q];
                row[q] = s * old + c * row[q];
            }
        }

        private double product(int p, int q) {
            double total = 0;
            for (double[] row : us) {
                total += row[p] * row[q];
            }
            return total;
        }

        boolean isZero(int k) {
            double largest = 0;
            for (double value : sigma) {
                largest = Math.max(largest, value);
            }
            return sigma[k] <= 1e-14 * largest;
        }

        double[] nonZero() {
            double[] kept = new double[sigma.length];
            int n = 0;
            for (int k = 0; k < sigma.length; k++) {
                if (!isZero(k)) {
                    kept[n++] = sigma[k];
                }
            }
            return java.util.Arrays.copyOf(kept, n);
        }
    }
}
