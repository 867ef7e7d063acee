package io.github.exactgrader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.assignment.DrawnCase;
import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.worker.JavaValue;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a wrong method returned, told by how it differs from the right results in every case. */
class OutputHintsTest {

    private static final List<DrawnCase> CASES = Sample.cases("a=1", "a=2", "a=4");
    private static final List<Double> NUMBERS = List.of(0.5, -3.0, 7.25);
    private static final List<double[]> LISTS =
            List.of(new double[] {1, 2, 5}, new double[] {-1, 0.5}, new double[] {3, 4, 4.5, -2});
    private static final List<double[][]> ROWS = List.of(
            new double[][] {{1, 2}, {3, 5}, {8, 13}}, new double[][] {{2, 1}, {0, 4}}, new double[][] {{7, 1}, {6, 2}});

    private static List<CallOutcome> returned(List<?> values) {
        return values.stream()
                .map(value -> (CallOutcome) new CallOutcome.Returned(List.of(JavaValue.of(value))))
                .toList();
    }

    private static CheckResult judge(List<?> right, List<?> given, boolean telling) {
        MethodCheck check = new MethodCheck(Sample.tolerance("1e-9", "1e-9", false), false, List.of());
        return (telling ? check.hinting(List.of()) : check).judge(CASES, returned(right), returned(given));
    }

    private static <T> Arguments slip(String says, List<T> right, Function<T, ?> slip) {
        return Arguments.of(says, right, right.stream().map(slip).toList());
    }

    private static double[] moved(double[] row, double start) {
        double[] moved = new double[row.length];
        moved[0] = start;
        System.arraycopy(row, 0, moved, 1, row.length - 1);
        return moved;
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                slip("Check the sign of the whole answer.", NUMBERS, x -> -x),
                slip("The answer is twice what it should be.", NUMBERS, x -> 2 * x),
                slip(
                        "The answer is half of what it should be.",
                        LISTS,
                        row -> Arrays.stream(row).map(x -> x / 2).toArray()),
                slip("The answer is upside down: take the reciprocal.", NUMBERS, x -> 1 / x),
                slip(
                        "The answer lost its sign: it should not always be positive.",
                        List.of(0.5, -3.0, -7.25),
                        Math::abs),
                slip("A modulus is missing.", List.of(0.5, 3.0, 7.25), x -> x > 1 ? -x : x),
                slip("Angles are in radians here, not in degrees.", NUMBERS, Math::toDegrees),
                slip("Check the base of the logarithm.", NUMBERS, x -> x / Math.log(10)),
                slip("Your results are the right ones times one and the same number.", NUMBERS, x -> 1.7 * x),
                slip("The entries are in the opposite order.", LISTS, row -> {
                    double[] backwards = row.clone();
                    for (int i = 0; i < row.length; i++) {
                        backwards[i] = row[row.length - 1 - i];
                    }
                    return backwards;
                }),
                slip("Rows and columns are exchanged.", ROWS, rows -> {
                    double[][] columns = new double[rows[0].length][rows.length];
                    for (int i = 0; i < rows.length; i++) {
                        for (int j = 0; j < rows[0].length; j++) {
                            columns[j][i] = rows[i][j];
                        }
                    }
                    return columns;
                }),
                slip("It is one step behind: each row belongs one place earlier.", LISTS, row -> moved(row, 99)),
                slip(
                        "It is one step ahead: each row belongs one place later.",
                        LISTS,
                        row -> Arrays.copyOfRange(row, 1, row.length)),
                slip("It is one step behind: each row belongs one place earlier.", ROWS, rows -> {
                    double[][] longer = new double[rows.length + 1][];
                    longer[0] = new double[] {10, 10};
                    System.arraycopy(rows, 0, longer, 1, rows.length);
                    return longer;
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    void namesTheSlip(String says, List<?> right, List<?> given) {
        CheckResult result = judge(right, given, true);

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(result.message()).endsWith(" " + says);
        assertThat(result.evidence()).containsEntry("hint", says).containsKey("meaning");
        assertThat(judge(right, given, false).evidence())
                .doesNotContainKey("hint")
                .containsKey("meaning");
    }

    @Test
    void saysNothingThatDoesNotHoldInEveryCase() {
        CheckResult result = judge(NUMBERS, List.of(1.0, -6.0, 14.6), true);

        assertThat(result.message()).isEqualTo("Wrong in every one of 3 test cases.");
        assertThat(result.evidence()).doesNotContainKey("hint");
    }

    @Test
    void saysNothingOfOneNumberThatMayBeSoByChance() {
        // only the second case tells 2*result from result^2 and from result + 1
        CheckResult result = judge(List.of(0.0, 0.0, 1.0), List.of(0.0, 0.0, 2.0), true);

        assertThat(result.evidence()).doesNotContainKey("hint");
    }

    @Test
    void groupsResultsThatDifferByRoundingAlone() {
        String one = String.valueOf(judge(NUMBERS, List.of(1 / 3.0, 0.1 + 0.2, 5.0), true)
                .evidence()
                .get("meaning"));
        String same = String.valueOf(
                judge(NUMBERS, List.of(1 - 2 / 3.0, 0.3, 5.0), true).evidence().get("meaning"));
        String other = String.valueOf(
                judge(NUMBERS, List.of(1 / 3.0, 0.31, 5.0), true).evidence().get("meaning"));

        assertThat(one).isEqualTo(same).isNotEqualTo(other).matches("[0-9a-f]{12}");
    }
}
