package io.github.exactgrader.check;

import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.worker.JavaValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a method returned in each case, its numbers to 9 digits; of what failed, only how. */
final class OutputPicture implements Picture {

    private static final MathContext FIRST = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final MathContext SHOWN = new MathContext(9, RoundingMode.HALF_EVEN);

    /** Below this share of the largest entry a number is what rounding left of 0. */
    private static final double NOTHING = 1e-12;

    private final List<CallOutcome> outcomes;

    OutputPicture(List<CallOutcome> outcomes) {
        this.outcomes = List.copyOf(outcomes);
    }

    @Override
    public int size() {
        return outcomes.size();
    }

    @Override
    public String at(int number) {
        CallOutcome outcome = outcomes.get(number);
        if (outcome instanceof CallOutcome.Returned returned) {
            return returned.values().stream().map(OutputPicture::shown).collect(Collectors.joining("; "));
        }
        return outcome instanceof CallOutcome.Threw threw
                ? "threw " + threw.type()
                : Outcomes.verdict(outcome).id();
    }

    private static String shown(JavaValue value) {
        Object object = value.toJava();
        if (object instanceof Double number) {
            return shown(number, 0);
        }
        if (object instanceof double[] numbers) {
            return shown(numbers, norm(numbers));
        }
        if (object instanceof double[][] rows) {
            double norm =
                    Arrays.stream(rows).mapToDouble(OutputPicture::norm).max().orElse(0);
            return Arrays.stream(rows).map(row -> shown(row, norm)).collect(Collectors.joining(", ", "[", "]"));
        }
        return Outcomes.shown(value);
    }

    private static String shown(double[] numbers, double norm) {
        return Arrays.stream(numbers)
                .mapToObj(number -> shown(number, norm))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static double norm(double[] numbers) {
        return Arrays.stream(numbers)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    private static String shown(double number, double norm) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        if (Math.abs(number) <= NOTHING * norm) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(number).round(FIRST).round(SHOWN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toString();
    }
}
