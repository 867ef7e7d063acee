package io.github.exactgrader.check;

import static io.github.exactgrader.check.Sample.cases;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.assignment.Field;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Irrational ends, high degrees, double zeros, poles and slivers, in both directions. */
class SetHardCasesTest {

    private static final String NINE = "(x-1)(x-2)(x-3)(x-4)(x-5)(x-6)(x-7)(x-8)(x-9)";
    private static final String EXPANDED =
            "x^9 - 45x^8 + 870x^7 - 9450x^6 + 63273x^5 - 269325x^4 + 723680x^3" + " - 1172700x^2 + 1026576x - 362880";

    private static CheckResult judge(String key, String answer) {
        Field field = Sample.setOfX("a");
        return new SetCheck(field, Sample.setKey(field, key), List.of(), "a secret", cases("a=2", "a=0.37"))
                .check(Sample.text(answer), Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x^2 < 2; (-sqrt(2), sqrt(2))",
                "(-sqrt(2), sqrt(2)); x^2 < 2",
                "(-sqrt(a), sqrt(a)); x^4 < a^2",
                "0 < x < 2^(1/3); 0 < x and x^3 < 2",
                "x^2 - x < 1; ((1-sqrt(5))/2, (1+sqrt(5))/2)",
                "0 < x < pi; sin(x) > 0 and 0 < x < 4",
                "x < log(a); exp(x) < a",
                "(1, 2) U (3, 4); (x-1)(x-2)(x-3)(x-4) < 0",
                "(x-1)(x-2) < 0; x^2 - 3x + 2 < 0",
                "x != 1; (x-1)^2 > 0",
                "x != 1; 1/(x-1)^2 > 0",
                "x < 2 and x != 1; (x-1)^2*(x-2) < 0",
                "x != sqrt(2) and x != -sqrt(2); (x^2-2)^2 > 0",
                "{sqrt(2), -sqrt(2)}; (x^2-2)^2 <= 0",
                "{1, -1}; (x^2-1)^50 <= 0",
                "{}; x^2 + 1e-9 <= 0",
                "x > 1; 1/(x-1) > 0",
                "x < 0 or x > 1; x/(x-1) > 0",
                "(1, 1.000000001); (x-1)(x-1.000000001) < 0",
                "(1000000, 1000000.000001); (x-1000000)(x-1000000.000001) < 0",
                "x^100 < 2; abs(x) < 2^(1/100)",
                "x < 1e-12; (x-1e-12) < 0",
                "(0, 1e12); x^2 < 1e12*x",
                "abs(x) < 1/3; 9x^2 < 1",
                "(0, 1/a) U (1/a, 2/a); 0 < x < 2/a and 1/(1 - a*x)^2 > 0",
                "x > 0; x*abs(x) > 0",
                "x >= 1; sqrt(x-1) >= 0",
                "x > 1; log(x-1) < inf"
            })
    void findsTwoSetsToBeTheSame(String key, String answer) {
        CheckResult result = judge(key, answer);

        assertThat(result.verdict()).as(key + " and " + answer + result).isEqualTo(Verdict.CORRECT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x^2 < 2; (-1.41421356237309504880168872, 1.41421356237309504880168872)",
                "x^2 < 2; [-sqrt(2), sqrt(2)]",
                "x^2 < 2; x^2 < 2 + 1e-30",
                "0 < x < pi; 0 < x < 3.14159265358979323846264338328",
                "0 < x < pi; 0 < x < 355/113",
                "x != 1; (x-1)^2 >= 0",
                "x < 2; (x-1)^2*(x-2) < 0",
                "{1, -1}; (x^2-1)^50 < 0",
                "{}; x^2 - 1e-30 <= 0",
                "(1, 1.000000001); {}",
                "{}; (x-1)(x-1.000000001) < 0",
                "(0, 2); (0, 2) setminus (1, 1.000000000001)",
                "(0, 2); (0, 2) and (x-1)^2 > 1e-24",
                "x > 1; 1/(x-1) >= 0 or x = 1",
                "x > 1; x/(x-1) > 0",
                "x^100 < 2; abs(x) < 2^(1/100) - 1e-12",
                "0 < x < 1; 0 < x^3 < 1 + 1e-15",
                "x > 0; x*abs(x) >= 0",
                "x < log(a); exp(x) <= a"
            })
    void findsTwoSetsToDiffer(String key, String answer) {
        CheckResult result = judge(key, answer);

        assertThat(result.verdict()).as(key + " and " + answer + result).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(result.evidence()).containsKeys("at", "expected", "actual");
    }

    @Test
    void followsAPolynomialOfHighDegree() {
        String intervals = "x < 1 or 2 < x < 3 or (4, 5) or 6 < x < 7 or (8, 9)";

        assertThat(judge(NINE + " < 0", intervals).verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(judge(NINE + " < 0", EXPANDED + " < 0").verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(judge(intervals, EXPANDED + " < 0").verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(judge(NINE + " < 0", EXPANDED + " < 1e-9").verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(judge(NINE + " < 0", EXPANDED + " <= 0").verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(judge(NINE + " < 0", intervals.replace("(8, 9)", "(8, 8.999999999)"))
                        .verdict())
                .isEqualTo(Verdict.WRONG_ANSWER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sin(1/x) > 0",
                "sin(1000000*x) > 0.5",
                "x^9999 < 2",
                "(1 + x)^999 - (1 - x)^999 < 1e300",
                "sum(sin(n*x), n, 1, 50) > 0",
                "floor(1000*x) = 3",
                "exp(exp(exp(x))) < 3"
            })
    void comesToAnEndWhateverTheCondition(String answer) {
        CheckResult result = judge("(0, 1)", answer);

        assertThat(result.verdict()).as(answer + result).isIn(Verdict.WRONG_ANSWER, Verdict.NEEDS_REVIEW);
    }
}
