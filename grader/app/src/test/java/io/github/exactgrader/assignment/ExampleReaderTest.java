package io.github.exactgrader.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.worker.JavaValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleReaderTest {

    @TempDir
    private Path temp;

    private Example read(String example) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("demo"));
        Files.writeString(folder.resolve("assignment.yaml"), """
                id: demo
                title: Demo
                classes:
                  A:
                    - static double f(double[] x, double y)
                    - static double[][] rows(double[] x)
                    - static String word(int n)
                    - static double of(UnaryOperator<double[]> g, double[] w)
                  B:
                    - B(double[] x)
                    - void step(double y)
                    - double get()
                examples:
                  - %s
                questions:
                  - {id: "1", title: T, parts: [{id: 1a, fields: [{id: 1a.x, kind: number, points: 1, ask: X.}]}]}
                """.formatted(example));
        return AssignmentReader.read(folder).examples().get(0);
    }

    @Test
    void readsACallWithValuesWrittenOut() throws IOException {
        Example example = read("{call: \"A.f([1, 1/2, nan], -3)\", gives: 1/4}");

        assertThat(example.text()).isEqualTo("A.f([1, 1/2, nan], -3)");
        assertThat(example.gives()).isEqualTo("1/4");
        assertThat(example.expected()).containsExactly(JavaValue.of(0.25));
    }

    @Test
    void takesResultsAsTheMethodDeclaresThem() throws IOException {
        assertThat(read("{call: \"A.rows([])\", gives: []}").expected()).containsExactly(JavaValue.of(new double[0][]));
        assertThat(read("{call: A.word(2), gives: two}").expected()).containsExactly(JavaValue.of("two"));
    }

    @Test
    void readsAScriptThatReturnsSeveralValues() throws IOException {
        Example example =
                read("{script: [\"b = new B([1, 2])\", b.step(y), \"return b.get(), z\"], at: {y: 2, z: [1, y]},"
                        + " gives: [3, [1, 2]]}");

        assertThat(example.text()).isEqualTo("b = new B([1, 2]); b.step(y); return b.get(), z with y = 2, z = [1, y]");
        assertThat(example.expected()).containsExactly(JavaValue.of(3.0), JavaValue.of(new double[] {1, 2}));
        assertThat(example.classes(Set.of("A", "B"))).containsExactly("B");
    }

    @Test
    void showsFunctionsAsTheirFormulas() throws IOException {
        Example example = read("{call: \"A.of(g, [1])\", functions: {g: {gradient: w1^2, of: [w1]}}, gives: 2}");

        assertThat(example.text()).isEqualTo("A.of(g, [1]) with g = gradient of w1^2 in w1");
    }

    @Test
    void usesATightToleranceUnlessOneIsGiven() throws IOException {
        assertThat(read("{call: A.word(2), gives: two}").tolerance().rtol().text())
                .isEqualTo("1e-9");
        assertThat(read("{call: A.word(2), gives: two, tolerance: {rtol: 1e-6}}")
                        .tolerance()
                        .rtol()
                        .text())
                .isEqualTo("1e-6");
    }

    @Test
    void tellsAnAuthorsMistakesWithTheirPlaces() {
        assertMistake(
                "{gives: 1}",
                "demo/assignment.yaml:14:5: an example has either \"call\" (one call) or \"script\" (several)");
        assertMistake(
                "{call: A.word, gives: 1}",
                "demo/assignment.yaml:14:12: expected a call such as \"GradientDescent.rate(3, 0.1)\", found \"A.word\"");
        assertMistake(
                "{call: A.word(), gives: 1}",
                "demo/assignment.yaml:14:12: \"classes\" declares no A.word with 0 parameters");
        assertMistake(
                "{call: \"A.f([1, x], 2)\", gives: 1}",
                "demo/assignment.yaml:14:12: \"[1, x]\": column 5: symbol \"x\" is not part of this question; it"
                        + " uses nan");
        assertMistake(
                "{script: [\"return A.word(1), A.word(2)\"], gives: [one]}",
                "demo/assignment.yaml:14:54: the calls return 2 values, found 1 under \"gives\"");
        assertMistake(
                "{call: \"A.f([1], 2)\", gives: large}",
                "demo/assignment.yaml:14:34: expected a value of type double, found \"large\": column 1:");
    }

    private void assertMistake(String example, String message) {
        assertThatThrownBy(() -> read(example))
                .isInstanceOf(AssignmentException.class)
                .hasMessageStartingWith(message);
    }
}
