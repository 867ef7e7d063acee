final class Walk {

    static double[] path(double[] start, double scale) {
        double[] sums = new double[start.length];
        double sum = 0;
        for (int i = 0; i < start.length; i++) {
            sum += start[i] * scale;
            sums[i] = sum;
        }
        return sums;
    }
}
