package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.assignment.Tolerance;
import io.github.exactgrader.expr.UndefinedValueException;
import io.github.exactgrader.expr.Value;
import io.github.exactgrader.worker.JavaValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueComparisonTest {

    private static final double NAN = Double.NaN;
    private static final double INF = Double.POSITIVE_INFINITY;

    private static DrawnCase drawn(String... also) {
        return new DrawnCase("1 (edge)", Map.of("a", Value.of(2.0)), Map.of(), List.of(also));
    }

    private static ValueComparison comparison(Tolerance tolerance, boolean intervals, String... also) {
        return new ValueComparison(tolerance, intervals, drawn(also));
    }

    private static boolean matches(ValueComparison comparison, @Nullable Object expected, @Nullable Object actual) {
        return comparison.matches(
                expected == null ? JavaValue.NULL : JavaValue.of(expected),
                actual == null ? JavaValue.NULL : JavaValue.of(actual));
    }

    private static boolean close(@Nullable Object expected, @Nullable Object actual) {
        return matches(comparison(Sample.tolerance("1e-12", "1e-9", false), false), expected, actual);
    }

    private static double[] row(double... numbers) {
        return numbers;
    }

    private static double[][] rows(double[]... rows) {
        return rows;
    }

    @ParameterizedTest
    @CsvSource({
        // |s - t| <= 0.25 + 0.125*|t| with t = 8, all exact in binary: from 6.75 to 9.25
        "6.75, true",
        "6.749999999999999, false",
        "9.25, true",
        "9.250000000000002, false"
    })
    void drawsTheLimitAtTheLastBit(double actual, boolean accepted) {
        ValueComparison comparison = comparison(Sample.tolerance("1/4", "1/8", false), false);

        assertThat(matches(comparison, 8.0, actual)).isEqualTo(accepted);
        assertThat(matches(comparison, -8.0, -actual)).isEqualTo(accepted);
    }

    @Test
    void letsNanMeetOnlyNanAndAnInfinityOnlyItself() {
        assertThat(close(NAN, NAN)).isTrue();
        assertThat(close(NAN, 1.0)).isFalse();
        assertThat(close(1.0, NAN)).isFalse();
        assertThat(close(INF, INF)).isTrue();
        assertThat(close(INF, -INF)).isFalse();
        assertThat(close(INF, Double.MAX_VALUE)).isFalse();
        assertThat(close(1.0, INF)).isFalse();
        assertThat(close(Double.MAX_VALUE, -Double.MAX_VALUE)).isFalse();
        assertThat(close(row(1, NAN), row(1, NAN))).isTrue();
        assertThat(close(row(1, NAN), row(NAN, 1))).isFalse();
    }

    @Test
    void takesMinusZeroForZero() {
        assertThat(close(0.0, -0.0)).isTrue();
        assertThat(close(row(0.0), row(-0.0))).isTrue();
    }

    @Test
    void comparesLengthsNullsAndTypes() {
        assertThat(close(row(1, 2), row(1))).isFalse();
        assertThat(close(row(), row())).isTrue();
        assertThat(close(rows(row(1, 2), row(3)), rows(row(1, 2), row(3)))).isTrue();
        assertThat(close(rows(row(1, 2), row(3)), rows(row(1), row(2, 3)))).isFalse();
        assertThat(close(1.0, null)).isFalse();
        assertThat(close(null, null)).isTrue();
        assertThat(close(1.0, "1.0")).isFalse();
        assertThat(close(row(1), 1.0)).isFalse();
        assertThat(close(3, 3)).isTrue();
        assertThat(close(3, 4)).isFalse();
        assertThat(close("large", "large")).isTrue();
        assertThat(close("large", "Large")).isFalse();
        assertThat(close(true, false)).isFalse();
    }

    @Test
    void measuresByTheLargestEntryOfTheWholeMatrix() {
        Tolerance byNorm = Sample.tolerance("0", "1e-3", true);
        Tolerance byEntry = Sample.tolerance("0", "1e-3", false);
        double[][] expected = rows(row(1000, 1), row(0, 1));
        double[][] off = rows(row(1000, 1), row(0.9, 1));

        assertThat(matches(comparison(byNorm, false), expected, off)).isTrue();
        assertThat(matches(comparison(byEntry, false), expected, off)).isFalse();
        assertThat(matches(comparison(byNorm, false), expected, rows(row(1000, 1), row(1.1, 1))))
                .isFalse();
        assertThat(matches(comparison(byNorm, false), row(INF, 1), row(INF, 1.01)))
                .isFalse();
        assertThat(comparison(byNorm, false).closeness().shown()).isEqualTo("|s - t| <= 0 + 0.001*max|t|");
    }

    @Test
    void computesTolerancesFromDrawnNames() {
        ValueComparison comparison = comparison(Sample.tolerance("a/8", "0", false, "a"), false);

        assertThat(matches(comparison, 1.0, 1.25)).isTrue();
        assertThat(matches(comparison, 1.0, 1.2500000000000002)).isFalse();
        assertThat(comparison.closeness().shown()).isEqualTo("|s - t| <= 0.25 + 0*|t|");
        assertThatThrownBy(() -> comparison(Sample.tolerance("b", "0", false, "b"), false))
                .isInstanceOf(UndefinedValueException.class);
    }

    @Test
    void leavesOutSliversOfIntervalsOnBothSides() {
        ValueComparison comparison = comparison(Sample.tolerance("0", "1e-9", false), true);
        double[][] plain = rows(row(0, 1), row(2, 3));

        assertThat(matches(comparison, plain, rows(row(0, 1), row(1.5, 1.5 + 1e-10), row(2, 3))))
                .isTrue();
        assertThat(matches(comparison, rows(row(0, 1), row(1.5, 1.5 + 1e-10), row(2, 3)), plain))
                .isTrue();
        assertThat(matches(comparison, plain, rows(row(0, 1), row(1.5, 1.5 + 1e-8), row(2, 3))))
                .isFalse();
        assertThat(matches(comparison, plain, rows(row(2, 3), row(0, 1)))).isFalse();
        assertThat(matches(comparison, plain, rows(row(0, 1), row(2, 3), row(9, 5))))
                .isFalse();
        assertThat(matches(comparison, rows(), rows(row(0, 0)))).isTrue();
        assertThat(matches(comparison, plain, rows(row(0, 1, 2), row(3)))).isFalse();
        assertThat(matches(comparison, rows(row(0, INF)), rows(row(0, INF)))).isTrue();
        assertThat(matches(comparison, rows(row(0, INF)), rows())).isFalse();
        assertThat(matches(comparison, rows(), rows(row(NAN, NAN)))).isFalse();
    }

    @Test
    void acceptsFurtherResultsThatAreRightInTheCase() {
        ValueComparison more = comparison(Sample.tolerance("0", "0", false), false, "result + 1", "10*a");

        assertThat(matches(more, 3, 4)).isTrue();
        assertThat(matches(more, 3, 20)).isTrue();
        assertThat(matches(more, 3, 5)).isFalse();
        assertThat(matches(more, 3, "4")).isFalse();
        assertThat(matches(comparison(Sample.tolerance("0", "0.1", false), false, "2*result"), 50.0, 109.0))
                .isTrue();
        assertThat(matches(comparison(Sample.tolerance("0", "0", false), false, "tie"), "large", "tie"))
                .isTrue();
        assertThat(matches(comparison(Sample.tolerance("0", "0", false), false, "1/0"), 1.0, 2.0))
                .isFalse();
        assertThatThrownBy(() -> matches(comparison(Sample.tolerance("0", "0", false), false, "2*"), 1.0, 2.0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("\"also: 2*\" cannot be read: ");
    }

    private static String difference(Object expected, Object actual) {
        return comparison(Sample.tolerance("0", "1e-3", false), false)
                .difference(JavaValue.of(expected), JavaValue.of(actual));
    }

    @Test
    void describesTheDifferenceForStaff() {
        assertThat(difference(2.0, 2.5)).isEqualTo("0.5 (relative 0.25)");
        assertThat(difference(0.0, 2.5)).isEqualTo("2.5");
        assertThat(difference(1.0, NAN)).isEqualTo("NaN");
        assertThat(difference(row(1, 2), row(1, 3))).isEqualTo("entry 2: 1 (relative 0.5)");
        assertThat(difference(row(1, 2), row(1))).isEqualTo("1 entries instead of 2");
        assertThat(difference(row(), row())).isEqualTo("none");
        assertThat(difference(rows(row(1, 2), row(3, 4)), rows(row(1, 2), row(3, 5))))
                .isEqualTo("entry 4: 1 (relative 0.25)");
        assertThat(difference(rows(row(1)), rows(row(1), row(2)))).isEqualTo("see the values");
        assertThat(difference("large", "small")).isEqualTo("see the values");
    }

    private static String hint(@Nullable Object expected, @Nullable Object actual) {
        return comparison(Sample.tolerance("0", "0", false), false)
                .hint(
                        expected == null ? JavaValue.NULL : JavaValue.of(expected),
                        actual == null ? JavaValue.NULL : JavaValue.of(actual));
    }

    @Test
    void hintsWithoutShowingWhatIsExpected() {
        assertThat(hint(1.0, null)).isEqualTo("It returned null.");
        assertThat(hint(1.0, NAN)).isEqualTo("It returned NaN where there is a number.");
        assertThat(hint(NAN, 1.0)).isEqualTo("It returned a number where there is none.");
        assertThat(hint(1.0, 2.0)).isEmpty();
        assertThat(hint(row(1), row(1, 2))).isEqualTo("An array has a wrong length.");
        assertThat(hint(row(1), row(2))).isEmpty();
        assertThat(hint(rows(row(1)), rows())).isEqualTo("An array has a wrong number of rows.");
        assertThat(hint(rows(row(1)), rows(row(2)))).isEmpty();
        assertThat(hint("a", "b")).isEmpty();
        assertThat(comparison(Sample.tolerance("0", "0", false), true)
                        .hint(JavaValue.of(rows(row(1, 2))), JavaValue.of(rows())))
                .isEmpty();
    }
}
