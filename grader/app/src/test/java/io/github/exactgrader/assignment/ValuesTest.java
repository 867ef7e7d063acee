package io.github.exactgrader.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.expr.UndefinedValueException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValuesTest {

    static IntStream seeds() {
        return IntStream.range(0, 250);
    }

    /** A text that reads back as the same double is exact; 17 digits always suffice (IEEE 754). */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void showsANumberSoThatItReadsBack(int seed) {
        DrawSource source = new DrawSource("shown " + seed, "p");
        double number = (source.fraction() - 0.5) * StrictMath.pow(10, (double) source.integer(-300, 300));

        assertThat(Double.parseDouble(Values.shown(number))).isEqualTo(number);
        assertThat(Values.decimal(number).precision()).isLessThanOrEqualTo(17);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0.1, 0.1",
        "-0.0, 0",
        "100, 100",
        "1e15, 1000000000000000",
        "1e16, 1E+16",
        "1e-6, 0.000001",
        "1e-7, 1E-7",
        "0.30000000000000004, 0.30000000000000004",
        "NaN, NaN",
        "Infinity, Infinity",
        "-Infinity, -Infinity"
    })
    void showsANumberShortly(double number, String text) {
        assertThat(Values.shown(number)).isEqualTo(text);
    }

    @Test
    void showsListsAndMatrices() {
        assertThat(Values.shown(Values.vector(List.of(1.0, 0.5)))).isEqualTo("[1, 0.5]");
        assertThat(Values.shown(Values.matrix(List.of(List.of(1.0), List.of(2.0)))))
                .isEqualTo("[[1], [2]]");
    }

    @Test
    void givesJavaValues() {
        assertThat(Values.toJava(Values.scalar(2), "double")).isEqualTo(2.0);
        assertThat(Values.toJava(Values.scalar(2), "int")).isEqualTo(2);
        assertThat(Values.toJava(Values.scalar(2), "long")).isEqualTo(2L);
        assertThat(Values.toJava(Values.vector(List.of(1.0, 2.0)), "double[]")).isEqualTo(new double[] {1, 2});
        assertThat(Values.toJava(Values.vector(List.of(1.0, 2.0)), "int[]")).isEqualTo(new int[] {1, 2});
        assertThat(Values.toJava(Values.matrix(List.of(List.of(1.0))), "double[][]"))
                .isEqualTo(new double[][] {{1}});
        assertThat(Values.toJava(Values.vector(List.of()), "double[][]")).isEqualTo(new double[0][]);
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "0.5, int, 'a whole number is needed here, found 0.5'",
        "NaN, int, 'a whole number is needed here, found NaN'",
        "2147483648, int, 'this is beyond the range of int: 2147483648'",
        "0.5, long, 'a whole number is needed here, found 0.5'",
        "1, double[], 'a list is needed here'",
        "1, double[][], 'a matrix is needed here'",
        "1, String, 'a drawn value cannot be passed as String'"
    })
    void tellsWhyANumberDoesNotFit(double number, String type, String reason) {
        assertThatThrownBy(() -> Values.toJava(Values.scalar(number), type))
                .isInstanceOf(UndefinedValueException.class)
                .hasMessage(reason);
    }

    @Test
    void tellsWhyAListDoesNotFit() {
        assertThatThrownBy(() -> Values.toJava(Values.vector(List.of(0.5)), "int[]"))
                .hasMessage("a whole number is needed here, found 0.5");
        assertThatThrownBy(() -> Values.toJava(Values.vector(List.of(0.5)), "double[][]"))
                .hasMessage("a matrix is needed here");
        assertThatThrownBy(() -> Values.number(Values.vector(List.of(0.5))))
                .hasMessage("a number is needed here, found a list");
    }

    @Test
    void namesTheUsualType() {
        assertThat(Values.typeOf(Values.scalar(1))).isEqualTo("double");
        assertThat(Values.typeOf(Values.vector(List.of()))).isEqualTo("double[]");
        assertThat(Values.typeOf(Values.matrix(List.of(List.of(1.0))))).isEqualTo("double[][]");
    }
}
