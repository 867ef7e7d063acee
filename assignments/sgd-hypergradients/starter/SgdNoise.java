/** Your answers in Java to the sheet sgd-hypergradients; see SHEET.md. */
public final class SgdNoise {

    private SgdNoise() {}

    /** Factor of the mean. */
    public static double meanFactor(double[] h, double eta) {
        throw new UnsupportedOperationException("not answered yet: SgdNoise.meanFactor(h, eta)");
    }

    /** Best step size for the mean. */
    public static double optimalStepMean(double[] h) {
        throw new UnsupportedOperationException("not answered yet: SgdNoise.optimalStepMean(h)");
    }

    /** Step sizes for which the mean converges. */
    public static double[] stableRangeMean(double[] h) {
        throw new UnsupportedOperationException("not answered yet: SgdNoise.stableRangeMean(h)");
    }

    /** Factor of the second moment. */
    public static double secondMomentFactor(double[] h, double eta) {
        throw new UnsupportedOperationException("not answered yet: SgdNoise.secondMomentFactor(h, eta)");
    }

    /** Best step size for the second moment. */
    public static double optimalStepSecondMoment(double[] h) {
        throw new UnsupportedOperationException("not answered yet: SgdNoise.optimalStepSecondMoment(h)");
    }

    /** Step sizes for which the second moment converges. */
    public static double[] stableRangeSecondMoment(double[] h) {
        throw new UnsupportedOperationException("not answered yet: SgdNoise.stableRangeSecondMoment(h)");
    }

    /** Step sizes for which the expected loss converges. */
    public static double[] stableRangeLoss(double[] h) {
        throw new UnsupportedOperationException("not answered yet: SgdNoise.stableRangeLoss(h)");
    }

    /** Almost sure growth rate. */
    public static double growthRate(double[] h, double eta) {
        throw new UnsupportedOperationException("not answered yet: SgdNoise.growthRate(h, eta)");
    }

    /** Step sizes for which w converges with probability 1. */
    public static double[][] almostSureSet(double[] h) {
        throw new UnsupportedOperationException("not answered yet: SgdNoise.almostSureSet(h)");
    }
}
