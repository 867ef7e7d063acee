final class Walk {

    static double[] path(double[] start, double scale) {
        return new double[12_000_000];
    }
}
