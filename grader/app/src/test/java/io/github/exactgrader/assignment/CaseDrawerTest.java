package io.github.exactgrader.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.exactgrader.expr.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CaseDrawerTest {

    private static final int SEEDS = 250;

    @TempDir
    private Path folder;

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    /** Expected values: the same HMAC written in Python (hmac, hashlib, decimal), see the docs of DrawSource. */
    @Test
    void drawsWhatAnotherProgramDrawsFromTheSameSecret() {
        DrawSource source = new DrawSource("a secret", "demo/1a.rate/0/0");

        assertThat(source.fraction()).isEqualTo(0.5855228221253292);
        assertThat(source.uniform(-2, 3)).isEqualTo(-1.41633);
        assertThat(source.logUniform(0.001, 1000)).isEqualTo(504.116);
        assertThat(source.integer(1, 6)).isEqualTo(2);
        assertThat(source.fraction()).isEqualTo(0.3612242313813908);
    }

    /** The same HMAC written in Python, with "demo/f/0/0", a zero byte and the name in NFC as its purpose. */
    @Test
    void drawsForAStudentWhatAnotherProgramDraws() {
        List<CaseGroup> groups = groups("[{count: 1, draw: {a: \"uniform(0, 1)\"}}]");

        CaseDrawer drawer = new CaseDrawer("a secret", "demo");

        assertThat(drawer.forStudent("Zo\u00eb").draw("f", groups).get(0).values())
                .containsEntry("a", Value.of(0.975007));
        assertThat(drawer.forStudent("Zoe\u0308").draw("f", groups))
                .as("the same name as another file system gives it")
                .isEqualTo(drawer.forStudent("Zo\u00eb").draw("f", groups));
    }

    @Test
    void drawsOtherCasesForEachStudentAndOthersForAll() {
        List<CaseGroup> groups = groups("[{count: 3, draw: {a: \"uniform(0, 1)\"}}]");
        CaseDrawer drawer = new CaseDrawer("a secret", "demo");

        Set<List<DrawnCase>> drawn = new HashSet<>();
        drawn.add(drawer.draw("f", groups));
        for (String student : List.of("", "ada", "ben", "Ada", "ada ")) {
            drawn.add(drawer.forStudent(student).draw("f", groups));
        }

        assertThat(drawn).hasSize(6);
    }

    @Test
    void drawsTheSameCasesInEveryLocale() {
        List<CaseGroup> groups = groups("[{count: 5, draw: {a: \"loguniform(0.1, 10)\", m: \"spd(3, a)\"}}]");
        List<DrawnCase> here = new CaseDrawer("s", "demo").draw("f", groups);
        Locale before = Locale.getDefault();

        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        List<DrawnCase> there;
        try {
            there = new CaseDrawer("s", "demo").draw("f", groups);
        } finally {
            Locale.setDefault(before);
        }

        assertThat(there).isEqualTo(here);
        assertThat(here).extracting(DrawnCase::id).startsWith("1 (random)", "2 (random)");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void drawsOthersForAnotherSecretFieldAssignmentOrCase(int seed) {
        List<CaseGroup> groups =
                groups("[{count: 2, draw: {a: \"uniform(0, 1)\"}}, {count: 1, draw: {a: \"uniform(0, 1)\"}}]");
        Set<Double> drawn = new HashSet<>();

        for (String secret : List.of("s" + seed, "t" + seed)) {
            for (String assignment : List.of("one", "two")) {
                for (String field : List.of("1a", "1b")) {
                    new CaseDrawer(secret, assignment)
                            .draw(field, groups)
                            .forEach(drawnCase -> drawn.add(number(drawnCase, "a")));
                }
            }
        }

        // 24 numbers of 6 digits; two of them agree with a chance of about 24*23/2 in a million
        assertThat(drawn).hasSizeGreaterThanOrEqualTo(23);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void staysBetweenTheBounds(int seed) {
        DrawSource source = new DrawSource("bounds " + seed, "p");
        double low = source.logUniform(1e-6, 1e3);
        double high = low * (1 + source.logUniform(1e-9, 1e3));

        assertThat(source.uniform(low, high)).isBetween(low, high);
        assertThat(source.uniform(-high, -low)).isBetween(-high, -low);
        assertThat(source.logUniform(low, high)).isBetween(low, high);
        assertThat(source.uniform(low, low)).isEqualTo(low);
        assertThat(source.logUniform(high, high)).isEqualTo(high);
        assertThat(source.integer(-3, 4)).isBetween(-3L, 4L);
        assertThat(source.fraction()).isBetween(0.0, 1.0).isLessThan(1.0);
    }

    @Test
    void spreadsLogarithmsEvenly() {
        DrawSource source = new DrawSource("spread", "p");
        int[] decades = new int[6];

        for (int i = 0; i < 6000; i++) {
            decades[(int) Math.floor(Math.log10(source.logUniform(1e-3, 1e3))) + 3]++;
        }

        // 1000 each, standard deviation below 29
        for (int count : decades) {
            assertThat(count).isBetween(850, 1150);
        }
    }

    @Test
    void drawsEveryWholeNumberOfARange() {
        DrawSource source = new DrawSource("dice", "p");
        int[] faces = new int[6];

        for (int i = 0; i < 6000; i++) {
            faces[(int) source.integer(1, 6) - 1]++;
        }

        for (int count : faces) {
            assertThat(count).isBetween(850, 1150);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void meetsEveryStratumInTurn(int seed) {
        List<CaseGroup> groups = groups("[{count: 9, draw: {u: \"strata(0, 1, 2, 3, 4, 5)\"}}]");

        List<DrawnCase> cases = new CaseDrawer("strata " + seed, "demo").draw("f", groups);

        for (int i = 0; i < 9; i++) {
            double low = 2 * (i % 3);
            assertThat(number(cases.get(i), "u")).isBetween(low, low + 1);
        }
    }

    @ParameterizedTest(name = "{0} by {1} strata")
    @CsvSource({"2, 2", "3, 3", "2, 4", "4, 2", "3, 2", "6, 4", "1, 3", "5, 1"})
    void meetsEveryCombinationOfTwoStrata(int first, int second) {
        List<CaseGroup> groups = groups("[{count: " + first * second + ", draw: {u: \"strata(" + strata(first)
                + ")\", v: \"strata(" + strata(second) + ")\"}}]");

        Set<String> met = new HashSet<>();
        for (DrawnCase drawn : new CaseDrawer("s", "demo").draw("f", groups)) {
            met.add((int) number(drawn, "u") + " " + (int) number(drawn, "v"));
        }

        assertThat(met).hasSize(first * second);
    }

    @Test
    void meetsEveryCombinationOfThreeStrata() {
        List<CaseGroup> groups = groups("[{count: 8, draw: {u: \"strata(0, 0, 1, 1)\", v: \"strata(0, 0, 1, 1)\","
                + " w: \"strata(0, 0, 1, 1)\"}}]");

        Set<String> met = new HashSet<>();
        for (DrawnCase drawn : new CaseDrawer("s", "demo").draw("f", groups)) {
            met.add(number(drawn, "u") + " " + number(drawn, "v") + " " + number(drawn, "w"));
        }

        assertThat(met).hasSize(8);
    }

    private static String strata(int count) {
        List<String> bounds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bounds.add(i + ", " + i);
        }
        return String.join(", ", bounds);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void drawsSymmetricPositiveDefiniteMatrices(int seed) {
        int n = seed % 6 + 1;
        List<CaseGroup> groups = groups("[{count: 1, draw: {m: \"spd(" + n + ", 0.1)\"}}]");

        List<List<Double>> m =
                matrix(new CaseDrawer("spd " + seed, "demo").draw("f", groups).get(0), "m");

        assertThat(m).hasSize(n).isEqualTo(transposed(m));
        // x' (B B' + 0.1 I) x >= 0.1 x' x, so that each pivot of the elimination is at least 0.1
        assertThat(pivots(m)).allSatisfy(pivot -> assertThat(pivot).isGreaterThan(0.1 - 1e-12));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void drawsSymmetricMatricesSortedListsAndRoundedNumbers(int seed) {
        List<CaseGroup> groups = groups(
                "[{count: 1, draw: {s: \"symmetric(3, uniform(-1, 1))\", m: \"matrix(2, 3, integer(0, 9))\","
                        + " v: \"sort(vector(5, uniform(-1, 1)))\", r: \"round(v[1], 2)\", p: \"pick(1, 2, 4)\", q: nan}}]");

        DrawnCase drawn =
                new CaseDrawer("many " + seed, "demo").draw("f", groups).get(0);

        List<List<Double>> s = matrix(drawn, "s");
        List<Double> v = Values.numbers(value(drawn, "v"));
        assertThat(s).hasSize(3).isEqualTo(transposed(s));
        assertThat(matrix(drawn, "m"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).hasSize(3));
        assertThat(v).hasSize(5).isSorted();
        assertThat(number(drawn, "r")).isCloseTo(v.get(0), within(0.005 + 1e-12));
        assertThat(number(drawn, "r") * 100).isCloseTo(Math.rint(number(drawn, "r") * 100), within(1e-9));
        assertThat(number(drawn, "p")).isIn(1.0, 2.0, 4.0);
        assertThat(number(drawn, "q")).isNaN();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "uniform(2, 1)|expected finite bounds, the lower one first, found 2 and 1",
                "uniform(0, inf)|expected finite bounds, the lower one first, found 0 and Infinity",
                "uniform(1)|uniform takes 2 arguments, found 1",
                "loguniform(0, 1)|expected positive bounds, the lower one first, found 0 and 1",
                "loguniform(2, 1)|expected positive bounds, the lower one first, found 2 and 1",
                "loguniform(1, inf)|expected positive bounds, the lower one first, found 1 and Infinity",
                "integer(3, 1)|expected whole bounds, the lower one first, found 3 and 1",
                "integer(0.5, 1)|integer needs a whole number here, found 0.5",
                "strata(1, 2, 3)|strata needs pairs of bounds: strata(lo1, hi1, lo2, hi2, ..)",
                "vector(1001, 1)|vector takes a length from 0 to 1000, found 1001",
                "vector(-1, 1)|vector takes a length from 0 to 1000, found -1",
                "matrix(101, 1, 1)|matrix takes a length from 0 to 100, found 101",
                "spd(1e9, 1)|spd takes a length from 0 to 100, found 1000000000",
                "sort(1)|a list is needed here",
                "round(1, 1e9)|round takes from -300 to 300 digits, found 1000000000",
                "vector(2, vector(2, 1))|a number is needed here, found a list"
            })
    void tellsWhyADrawHasNoValue(String draw, String reason) {
        String quoted = "[{count: 1, draw: {a: \"" + draw + "\"}}]";

        assertThatThrownBy(() -> new CaseDrawer("s", "demo").draw("f", groups(quoted)))
                .isInstanceOf(AssignmentException.class)
                .hasMessage("c.yaml:1:30: \"a: " + draw + "\" has no value: " + reason);
    }

    @Test
    void refusesBoundsBeyondWhatADoubleCounts() {
        DrawSource source = new DrawSource("s", "p");

        assertThatThrownBy(() -> source.integer(0, 1L << 52))
                .hasMessage("expected whole bounds, the lower one first, found 0 and 4503599627370496");
        assertThatThrownBy(() -> source.integer(-(1L << 52), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DrawSource("", "p")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void roundsInfinityToItself() {
        DrawnCase drawn = new CaseDrawer("s", "demo")
                .draw("f", groups("[{at: {a: \"round(inf, 2)\"}, label: far}]"))
                .get(0);

        assertThat(number(drawn, "a")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(drawn.id()).isEqualTo("1 (far)");
    }

    private List<CaseGroup> groups(String cases) {
        try {
            Path file = folder.resolve("c.yaml");
            Files.writeString(file, "cases: " + cases + "\n", StandardCharsets.UTF_8);
            return CaseReader.read(YamlFile.read(file, "c.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Value<Double> value(DrawnCase drawn, String name) {
        return Objects.requireNonNull(drawn.values().get(name));
    }

    private static double number(DrawnCase drawn, String name) {
        return Values.number(value(drawn, name));
    }

    private static List<List<Double>> matrix(DrawnCase drawn, String name) {
        return ((Value.Matrix<Double>) value(drawn, name)).rows();
    }

    private static List<List<Double>> transposed(List<List<Double>> m) {
        return IntStream.range(0, m.size())
                .mapToObj(j -> m.stream().map(row -> row.get(j)).toList())
                .toList();
    }

    private static List<Double> pivots(List<List<Double>> m) {
        int n = m.size();
        double[][] a = m.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        List<Double> pivots = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            pivots.add(a[k][k]);
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j < n; j++) {
                    a[i][j] -= factor * a[k][j];
                }
            }
        }
        return pivots;
    }
}
