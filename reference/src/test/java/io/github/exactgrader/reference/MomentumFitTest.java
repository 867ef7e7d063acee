package io.github.exactgrader.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MomentumFitTest {
    private static final double UNREAD = Double.NaN;
    private static final double[] CURVATURE = {2, 8};

    private static TrajectoryFit fit(double[] x0, double[]... observed) {
        return MomentumFit.of(CURVATURE, x0, observed);
    }

    @Test
    void determinesWhatThePointsShow() {
        assertThat(fit(new double[] {-1, -1}, new double[] {UNREAD, -0.5}, new double[] {UNREAD, 0.1}))
                .isEqualTo(new TrajectoryFit.Determined(0.0625, 0.7));
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(fit(new double[] {-1, -1}, new double[] {UNREAD, -0.5}))
                .isEqualTo(new TrajectoryFit.Undetermined(
                        0.0625, "the momentum needs three points in a row, the first two not equal"));
        assertThat(fit(new double[] {-1, -1}))
                .isEqualTo(new TrajectoryFit.Undetermined(
                        Double.NaN, "needs x[1] of a coordinate that moves, or x[2] of two with different curvatures"));
    }

    @Test
    void namesThePointThatContradicts() {
        assertThat(fit(new double[] {-1, -1}, new double[] {-0.75, -0.5}))
                .isEqualTo(new TrajectoryFit.Inconsistent(
                        "x[1] of coordinate 1 is read as -0.75, on the path it is -0.875"));
        assertThat(fit(new double[] {-1, 0}, new double[] {UNREAD, 0}, new double[] {UNREAD, 0.5}))
                .isEqualTo(
                        new TrajectoryFit.Inconsistent("x[2] of coordinate 2 is read as 0.5, on the path it is 0.0"));
    }

    @Test
    void namesASquareThatIsNegative() {
        // eta^2 = (2 (1 - 0.5) - 8 (1 - 2)) / (2 8 (2 - 8)) = 9 / -96
        assertThat(fit(new double[] {1, 1}, new double[] {UNREAD, UNREAD}, new double[] {2, 0.5}))
                .isEqualTo(new TrajectoryFit.Inconsistent("x[2] would need eta^2 = -0.09375"));
    }

    @Test
    void neverFindsAMomentumInOneStep() {
        assertThat(MomentumFit.ofStep(CURVATURE, new double[] {1, 1}, new double[] {0.5, -1}))
                .isInstanceOf(TrajectoryFit.Undetermined.class)
                .extracting("eta")
                .isEqualTo(0.25);
    }
}
