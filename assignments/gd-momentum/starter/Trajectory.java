/** Your answers in Java to the sheet gd-momentum; see SHEET.md. */
public final class Trajectory {

    private Trajectory() {}

    /** Step size and momentum behind the points read. */
    public static double[] fitMomentum(double[] curvature, double[] x0, double[][] observed) {
        throw new UnsupportedOperationException("not answered yet: Trajectory.fitMomentum(curvature, x0, observed)");
    }

    /** Step size of one plain gradient step. */
    public static double fitStep(double[] curvature, double[] x0, double[] x1) {
        throw new UnsupportedOperationException("not answered yet: Trajectory.fitStep(curvature, x0, x1)");
    }

    /** The points after the start. */
    public static double[][] follow(double[] curvature, double[] x0, double eta, double m, int steps) {
        throw new UnsupportedOperationException("not answered yet: Trajectory.follow(curvature, x0, eta, m, steps)");
    }
}
