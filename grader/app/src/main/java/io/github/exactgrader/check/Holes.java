package io.github.exactgrader.check;

import io.github.exactgrader.expr.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives points close by, to tell a single point without a value, as h = 0 for h/h, from a region without: all around a hole
 * there are values. A hole is not held against an answer.
 */
final class Holes {

    private static final BigDecimal STEP = new BigDecimal("1e-12");
    private static final MathContext CONTEXT = new MathContext(60);

    /** In which direction a value goes, in thousandths of the step; the pattern differs for each symbol. */
    private static final int[] DIRECTIONS = {1000, -707, 519, -883, 311, -430, 617, -251};

    private Holes() {}

    /** Returns points close by, on several sides; lists and matrices stay. */
    static List<Point> around(Point point) {
        List<Point> neighbours = new ArrayList<>();
        for (int i = 0; i < DIRECTIONS.length; i++) {
            Map<String, Value<BigDecimal>> moved = new LinkedHashMap<>();
            int turn = i;
            for (Map.Entry<String, Value<BigDecimal>> entry : point.values().entrySet()) {
                int direction = DIRECTIONS[turn++ * 3 % DIRECTIONS.length];
                moved.put(entry.getKey(), moved(entry.getValue(), direction));
            }
            neighbours.add(new Point(moved, point.shown() + ", side " + i));
        }
        return neighbours;
    }

    private static Value<BigDecimal> moved(Value<BigDecimal> value, int direction) {
        if (!(value instanceof Value.Scalar<BigDecimal> scalar)) {
            return value;
        }
        BigDecimal number = scalar.number();
        BigDecimal size = number.signum() == 0 ? BigDecimal.ONE : number.abs();
        BigDecimal step = size.multiply(STEP).multiply(BigDecimal.valueOf(direction, 3));
        return Value.of(number.add(step, CONTEXT));
    }
}
