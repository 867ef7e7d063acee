final class Walk {

    private static final double[] SHARED = new double[4];

    static double[] path(double[] start, double scale) {
        for (int i = 0; i < SHARED.length; i++) {
            SHARED[i] += start[i] * scale;
        }
        return SHARED;
    }
}
