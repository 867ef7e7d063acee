import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

// HW question 4
public class AutoDiff {

    public static double y(double x1, double x2, double x3) {
        double root = Math.sqrt(x3 * Math.sin(Math.PI / 2 * (x1 - x2)));
        return Math.exp(x1 + x2 * x2 * x2) * x3 + root;
    }

    // the tangents of the nodes, one after the other
    public static double[] forward(double x1, double x2, double x3) {
        List<Double> tangents = new ArrayList<>();
        double t = Math.PI / 2 * (x1 - x2);
        double v1 = Math.exp(x1 + x2 * x2 * x2) * x3;
        double v2 = Math.sqrt(x3 * Math.sin(t));
        tangents.add(v1);
        tangents.add(x3 * Math.cos(t) * Math.PI / 2 / (2 * v2));
        double sum = 0;
        for (int i = 0; i < tangents.size(); i++) sum += tangents.get(i);
        return new double[] {v1 + v2, sum};
    }

    public static double[] reverse(double x1, double x2, double x3) {
        double t = Math.PI / 2 * (x1 - x2);
        double p = Math.exp(x1 + x2 * x2 * x2);
        double root = Math.sqrt(x3 * Math.sin(t));
        double adjointProduct = 1 / (2 * root);
        double adjointT = adjointProduct * x3 * Math.cos(t);
        double adjointSum = x3 * p;
        return new double[] {
            adjointSum + adjointT * Math.PI / 2,
            adjointSum * 3 * x2 * x2 - adjointT * Math.PI / 2,
            p + adjointProduct * Math.sin(t)
        };
    }

    public static double forwardDifference(DoubleUnaryOperator f, double x, double h) {
        return (f.applyAsDouble(x + h) - f.applyAsDouble(x)) / h;
    }

    public static double centralDifference(DoubleUnaryOperator f, double x, double h) {
        return (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h);
    }
}
