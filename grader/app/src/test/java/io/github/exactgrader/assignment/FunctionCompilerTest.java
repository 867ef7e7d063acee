package io.github.exactgrader.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.exactgrader.worker.FunctionValue;
import io.github.exactgrader.worker.Instruction;
import io.github.exactgrader.worker.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionCompilerTest {

    @TempDir
    private Path folder;

    @Test
    void makesAFunctionOfOneNumber() throws IOException {
        FunctionValue f = function("{value: \"-relu(s)*q + exp(s)/2^s - max(s, 1)\", of: [s]}");

        assertThat(f.kind()).isEqualTo(FunctionValue.Kind.DOUBLE_UNARY_OPERATOR);
        assertThat(f.components()).hasSize(1);
    }

    @Test
    void putsDrawnNumbersIntoTheProgram() throws IOException {
        FunctionValue f = function("{value: s + q*2, of: [s]}");

        assertThat(f.components().get(0).instructions())
                .containsExactly(
                        new Instruction.Input(0), new Instruction.Constant(6), new Instruction.Apply(Operation.ADD));
    }

    @Test
    void makesAFunctionOfSeveralNumbers() throws IOException {
        FunctionValue f = function("{value: s*t, of: [s, t]}");

        assertThat(f.kind()).isEqualTo(FunctionValue.Kind.TO_DOUBLE_FUNCTION);
        assertThat(f.inputs()).isEqualTo(2);
    }

    @Test
    void differentiatesForGradientAndHessian() throws IOException {
        FunctionValue gradient = function("{gradient: s^2*t, of: [s, t]}");
        FunctionValue hessian = function("{hessian: s^2*t, of: [s, t]}");

        assertThat(gradient.kind()).isEqualTo(FunctionValue.Kind.UNARY_OPERATOR);
        assertThat(gradient.components()).hasSize(2);
        assertThat(hessian.kind()).isEqualTo(FunctionValue.Kind.MATRIX_FUNCTION);
        assertThat(hessian.components()).hasSize(4);
        assertThat(hessian.columns()).isEqualTo(2);
        // d2/dt2 of s^2 t is 0
        assertThat(hessian.components().get(3).instructions()).containsExactly(new Instruction.Constant(0));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sum(m*s)", "uniform(s, 1)", "m[s]"})
    void refusesWhatAWorkerCannotCompute(String formula) {
        for (String form : new String[] {"value", "gradient"}) {
            assertThatThrownBy(() -> function("{" + form + ": \"" + formula + "\", of: [s]}"))
                    .isInstanceOf(AssignmentException.class)
                    .hasMessageStartingWith("c.yaml:1:");
        }
    }

    private FunctionValue function(String form) throws IOException {
        Path file = folder.resolve("c.yaml");
        Files.writeString(file, "cases: [{at: {q: 3, m: [1, 2]}, functions: {f: " + form + "}}]\n");
        DrawnCase drawn = new CaseDrawer("s", "demo")
                .draw("f", CaseReader.read(YamlFile.read(file, "c.yaml")))
                .get(0);
        return Objects.requireNonNull(drawn.functions().get("f"));
    }
}
