package io.github.exactgrader.compile;

import io.github.exactgrader.intake.SourceFile;

/** A submission of the grader's own, of which children learn what they need; it uses what students often use. */
public final class Sample {

    /** Name of its class. */
    public static final String CLASS = "Sample";

    /** Name of a method of it, {@code double[]} to {@code double}. */
    public static final String METHOD = "value";

    private static final String TEXT = """
            import java.util.ArrayList;
            import java.util.Arrays;
            import java.util.HashMap;
            import java.util.List;
            import java.util.Map;
            import java.util.function.DoubleUnaryOperator;

            public class Sample {

                record Point(double x, double y) {
                    Point plus(Point other) {
                        return new Point(x + other.x, y + other.y);
                    }
                }

                public static double value(double[] start) {
                    Point at = new Point(0, 0);
                    DoubleUnaryOperator slope = x -> 2 * x;
                    List<Double> path = new ArrayList<>();
                    Map<Integer, double[]> seen = new HashMap<>();
                    for (int i = 0; i < start.length; i++) {
                        at = at.plus(new Point(slope.applyAsDouble(start[i]), Math.sqrt(Math.abs(start[i]))));
                        path.add(at.x());
                        seen.put(i, start.clone());
                    }
                    double sum = Arrays.stream(start).map(x -> Math.max(x, 0)).sum();
                    try {
                        if (sum < -1) {
                            throw new IllegalArgumentException("negative: " + sum);
                        }
                    } catch (IllegalArgumentException e) {
                        sum = -1;
                    }
                    System.out.println("at " + at + " " + path.size() + String.format(" %.2f", sum));
                    return at.y() + path.stream().mapToDouble(Double::doubleValue).sum() + seen.size();
                }
            }
            """;

    private Sample() {}

    /** Returns the file it stands in. */
    public static SourceFile file() {
        return new SourceFile(CLASS + ".java", TEXT);
    }
}
