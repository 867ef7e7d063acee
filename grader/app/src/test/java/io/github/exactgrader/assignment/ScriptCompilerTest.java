package io.github.exactgrader.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.worker.Argument;
import io.github.exactgrader.worker.Step;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptCompilerTest {

    @TempDir
    private Path parent;

    @Test
    void makesStepsOfAScript() {
        List<Step> steps = steps("Solver.step", Demo.KEY);

        assertThat(steps).hasSize(11);
        assertThat(steps.get(0)).isInstanceOfSatisfying(Step.Construct.class, construct -> {
            assertThat(construct.className()).isEqualTo("Solver");
            assertThat(construct.parameterTypes()).containsExactly("double");
        });
        assertThat(steps.get(1)).isInstanceOfSatisfying(Step.Invoke.class, call -> {
            assertThat(call.name()).isEqualTo("y");
            assertThat(call.target()).isEqualTo("s");
            assertThat(call.returnType()).isEqualTo("double");
        });
        assertThat(steps.get(2))
                .isInstanceOfSatisfying(
                        Step.Let.class, let -> assertThat(let.name()).isEqualTo("v"));
        assertThat(steps.subList(3, 6))
                .extracting(step -> ((Step.Invoke) step).arguments())
                .containsExactly(element("v", 0), element("v", 1), element("v", 2));
        assertThat(steps.get(6)).isEqualTo(new Step.Observe(new Argument.Variable("y")));
        assertThat(steps.get(10)).isEqualTo(new Step.Observe(new Argument.Slice("v", 0, 2)));
    }

    private static List<Argument> element(String name, int index) {
        return List.of(new Argument.Element(name, List.of(index)));
    }

    @Test
    void callsTheMethodOfAFieldWithoutScript() {
        List<Step> steps = steps("Solver.name", Demo.KEY);

        assertThat(steps).hasSize(2);
        assertThat(steps.get(0))
                .isInstanceOfSatisfying(
                        Step.Invoke.class, call -> assertThat(call.arguments()).containsExactly(Argument.literal(3)));
    }

    @Test
    void passesFunctionsAndArrays() {
        List<Step> steps = steps("Solver.apply", Demo.KEY);

        assertThat(steps.get(0)).isInstanceOf(Step.Let.class);
        assertThat(steps.get(1)).isInstanceOfSatisfying(Step.Invoke.class, call -> {
            assertThat(call.parameterTypes()).containsExactly("java.util.function.DoubleUnaryOperator", "double[]");
            assertThat(call.arguments().get(0)).isInstanceOf(Argument.Literal.class);
            assertThat(call.arguments().get(1)).isEqualTo(new Argument.Variable("v"));
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2.5|2.5",
                "-3|-3",
                "1e-3|0.001",
            })
    void passesNumbersThatAreWrittenOut(String written, double number) {
        String key = Demo.changed(Demo.KEY, "- y = s.step(x)", "- y = s.step(" + written + ")");

        Step.Invoke call = (Step.Invoke) steps("Solver.step", key).get(1);

        assertThat(call.arguments()).containsExactly(Argument.literal(number));
    }

    @Test
    void keepsCommasInsideTexts() {
        String sheet = Demo.changed(Demo.SHEET, "name(int n)", "name(String n)");
        String key = Demo.changed(
                Demo.KEY, "{cases: [{at: {n: 3}", "{script: ['return Solver.name(\"a, (b\")'], cases: [{at: {n: 3}");

        Step.Invoke call = (Step.Invoke) steps("Solver.name", sheet, key).get(0);

        assertThat(call.arguments()).containsExactly(Argument.literal("a, (b"));
    }

    @Test
    void takesEntriesOfResultsAndRowsOfMatrices() {
        String key = Demo.changed(Demo.KEY, "- y = s.step(x)", "- y = s.step(x)\n      - r = Solver.range(x)")
                .replace("m: \"[1, 2]\"", "m: \"[[1, 2], [3, 4]]\"")
                .replace("return y, s.step(m[1]), v[1..2]", "return r[7], m[2][1], m[1..2], m[k], s.step(r[1])")
                .replace("x: a, v:", "x: a, k: 2, v:")
                .replace("as: k", "as: i")
                .replace("v[k]", "v[i]");

        List<Step> steps = steps("Solver.step", key);

        assertThat(steps)
                .contains(
                        new Step.Observe(new Argument.Element("r", List.of(6))),
                        new Step.Observe(new Argument.Element("m", List.of(1, 0))),
                        new Step.Observe(new Argument.Slice("m", 0, 2)),
                        new Step.Observe(new Argument.Element("m", List.of(1))));
    }

    @Test
    void sharesAnArrayBetweenCalls() {
        String key = Demo.changed(Demo.KEY, "- y = s.step(x)", "- y = s.step(v[1])\n      - z = s.step(v[2])");

        assertThat(steps("Solver.step", key))
                .filteredOn(step -> step instanceof Step.Let)
                .hasSize(2);
    }

    @Test
    void followsObjectsThatMethodsReturn() {
        String sheet = Demo.changed(
                Demo.SHEET, "    - double step(double x)", "    - double step(double x)\n    - Solver next()");
        String key = Demo.changed(Demo.KEY, "- y = s.step(x)", "- t = s.next()\n      - y = t.step(x)");

        Step.Invoke call = (Step.Invoke) steps("Solver.step", sheet, key).get(2);

        assertThat(call.target()).isEqualTo("t");
    }

    @Test
    void repeatsAsOftenAsADrawnNumberSays() {
        String key = Demo.changed(Demo.KEY, "repeat: 3", "repeat: n").replace("x: a, v:", "x: a, n: 0, v:");

        assertThat(steps("Solver.step", key))
                .noneMatch(step -> step instanceof Step.Invoke call && call.name() == null);
    }

    @Test
    void limitsTheStepsOfAScript() {
        String key = Demo.changed(
                Demo.KEY,
                "          - s.step(v[k])",
                "          - repeat: 10000\n            do:\n              - repeat: 10000\n                do: [s.step(x)]");

        assertThatThrownBy(() -> steps("Solver.step", key))
                .hasMessage("demo/key/key.yaml:35:17: the script makes more than 100000 steps; repeat less");
    }

    @Test
    void refusesAFunctionAsAResult() {
        String key = Demo.changed(Demo.KEY, "  Solver.apply:\n", "  Solver.apply:\n    script: [return f]\n");

        assertThatThrownBy(() -> steps("Solver.apply", key))
                .hasMessage(
                        "demo/key/key.yaml:43:14: function \"f\" is a DoubleUnaryOperator, but the parameter takes a"
                                + " result of a method");
    }

    private List<Step> steps(String field, String key) {
        return steps(field, Demo.SHEET, key);
    }

    private List<Step> steps(String field, String sheet, String key) {
        Path folder = Demo.written(parent, sheet, key);
        Assignment assignment = AssignmentReader.read(folder);
        FieldKey.Java java = (FieldKey.Java) KeyReader.read(folder, assignment).of(field);
        DrawnCase drawn = new CaseDrawer("s", "demo").draw(field, java.cases()).get(0);
        return ScriptCompiler.compile(assignment.classes(), java.script(), drawn);
    }
}
