package io.github.exactgrader.run;

import static io.github.exactgrader.run.Scripts.array;
import static io.github.exactgrader.run.Scripts.call;
import static io.github.exactgrader.run.Scripts.construct;
import static io.github.exactgrader.run.Scripts.observe;
import static io.github.exactgrader.run.Scripts.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.compile.Compilation;
import io.github.exactgrader.compile.Compiler;
import io.github.exactgrader.intake.SourceFile;
import io.github.exactgrader.jail.JavaHome;
import io.github.exactgrader.worker.Argument;
import io.github.exactgrader.worker.FunctionValue;
import io.github.exactgrader.worker.JavaValue;
import io.github.exactgrader.worker.Program;
import io.github.exactgrader.worker.Step;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Student classes, honest and hostile, through the real compiler and worker processes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings({"NullAway", "FloatingPointLiteralPrecision"})
class RunnerTest {

    private static final double NAN = Double.NaN;

    private Map<String, byte[]> classes = Map.of();
    private Runner runner;

    @BeforeAll
    void compileStudents() throws IOException {
        try (Compiler compiler = new Compiler(JavaHome.running(), Compiler.DEFAULT_TIME)) {
            Compilation compilation = compiler.compile(List.of(source("Honest.java"), source("Hostile.java")));
            assertThat(compilation.diagnostics()).isEmpty();
            classes = compilation.classes();
        }
        runner = new Runner(
                JavaHome.running(), new Limits(Duration.ofMillis(1500), Duration.ofSeconds(12), 64, 1000, 20_000));
    }

    @AfterAll
    void removeFolder() {
        runner.close();
    }

    private static SourceFile source(String name) throws IOException {
        try (InputStream in = RunnerTest.class.getResourceAsStream("/students/" + name + ".txt")) {
            return new SourceFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private List<CallOutcome> outcomes(List<List<Step>> scripts) {
        List<Case> cases = new ArrayList<>();
        for (List<Step> script : scripts) {
            cases.add(new Case("case " + cases.size(), script));
        }
        RunResult result = runner.run(classes, List.of(new FieldCases("f", cases)));
        return result.fields().get(0).cases().stream().map(CaseResult::outcome).toList();
    }

    private CallOutcome outcome(Step... script) {
        return outcomes(List.of(List.of(script))).get(0);
    }

    private static CallOutcome returned(Object... values) {
        List<JavaValue> list = new ArrayList<>();
        for (Object value : values) {
            list.add(JavaValue.of(value));
        }
        return new CallOutcome.Returned(list);
    }

    @Test
    void callsEveryShapeOfSignature() {
        FunctionValue square = FunctionValue.ofScalar(Program.parse("x0 x0 *"));
        FunctionValue gradient = FunctionValue.ofVector(2, List.of(Program.parse("2 x0 *"), Program.parse("8 x1 *")));
        FunctionValue hessian = FunctionValue.ofMatrix(
                2, 2, List.of(Program.parse("2"), Program.parse("0"), Program.parse("0"), Program.parse("8")));
        FunctionValue norm = FunctionValue.ofField(2, Program.parse("x0 x0 * x1 x1 * + sqrt"));

        List<CallOutcome> outcomes = outcomes(List.of(
                call("rate", "double", "double", 3.0, "double", 0.25),
                call("range", "double[]", "double", 4.0),
                call("transpose", "double[][]", "double[][]", new double[][] {{1, 2}, {3, 4}}),
                call("faster", "String", "double", 2.0, "double", 1.0),
                call("iterations", "int", "double", 0.5),
                call("derivative", "double", "java.util.function.DoubleUnaryOperator", square, "double", 3.0),
                call(
                        "descend",
                        "double[]",
                        "java.util.function.UnaryOperator",
                        gradient,
                        "java.util.function.Function",
                        hessian,
                        "double[]",
                        array(1, 1)),
                call("atOrigin", "double", "java.util.function.ToDoubleFunction", norm),
                call("notStatic", "double", "double", 2.0),
                call("hidden", "double", "double", 2.0)));

        assertThat(outcomes)
                .containsExactly(
                        returned(0.75),
                        returned((Object) array(0, 0.25)),
                        returned((Object) new double[][] {{1, 3}, {2, 4}}),
                        returned("large"),
                        returned(7),
                        returned(6.0),
                        returned((Object) array(0, 0)),
                        returned(0.0),
                        returned(4.0),
                        returned(6.0));
    }

    @Test
    void drivesAnOptimizerThatWorksInPlace() {
        List<Step> script = new ArrayList<>();
        script.add(new Step.Let("theta", Argument.literal(array(1, 2))));
        script.add(construct("o", "Optimizer", "double", 0.5));
        for (int i = 0; i < 3; i++) {
            script.add(new Step.Invoke(
                    null,
                    "o",
                    "Optimizer",
                    "step",
                    List.of("double[]", "double[]"),
                    "void",
                    List.of(new Argument.Variable("theta"), Argument.literal(array(2, 4)))));
            script.add(observe("theta"));
        }

        assertThat(outcomes(List.of(script, script))).containsOnly(returned(array(0, 0), array(-1, -2), array(-2, -4)));
    }

    @Test
    void keepsObjectsOfStudentClassesInTheWorker() {
        assertThat(outcome(
                        construct("x", "Dual", "double", 3.0, "double", 1.0),
                        on("y", "x", "Dual", "multiply", "Dual", "Dual", new Argument.Variable("x")),
                        on("v", "y", "Dual", "value", "double"),
                        on("d", "y", "Dual", "derivative", "double"),
                        observe("v"),
                        observe("d")))
                .isEqualTo(returned(9.0, 6.0));
        assertThat(outcome(construct("x", "Dual", "double", 3.0, "double", 1.0), observe("x")))
                .isEqualTo(new CallOutcome.WrongType("expected numbers or text, found an object of type Dual"));
    }

    @Test
    void passesEntriesAndSlicesOfEarlierResults() {
        Step.Invoke range =
                (Step.Invoke) call("range", "double[]", "double", 4.0).get(0);

        assertThat(outcome(
                        range,
                        new Step.Observe(new Argument.Element("result", List.of(1))),
                        new Step.Observe(new Argument.Slice("result", 1, 2)),
                        new Step.Observe(new Argument.Element("result", List.of(2)))))
                .isEqualTo(new CallOutcome.WrongType("expected at least 3 entries in \"result\", found 2"));
    }

    @Test
    void givesEveryUseOfALiteralItsOwnCopy() {
        List<Step> script = call("scribble", "double", "double[]", array(5));

        assertThat(outcomes(List.of(script, script))).containsOnly(returned(5.0));
    }

    @Test
    void costsOneCaseOnlyWhenAMethodIsMissing() {
        assertThat(outcomes(List.of(
                        call("single", "double", "double", 1.0, "double", 2.0),
                        call("nothing", "double"),
                        List.of(construct("x", "Absent")),
                        call("rate", "double", "double", 3.0, "double", 0.25))))
                .containsExactly(
                        new CallOutcome.Missing(
                                "class Honest has no method double single(double, double); found single(float, double)"),
                        new CallOutcome.Missing(
                                "class Honest has no method double nothing(); there is none called nothing"),
                        new CallOutcome.Missing("there is no class Absent"),
                        returned(0.75));
    }

    @Test
    void widensNumbersAndNamesOtherTypes() {
        assertThat(outcomes(List.of(
                        call("wholeNumber", "double"),
                        call("floats", "double[]"),
                        call("list", "double[]"),
                        call("nan", "double"),
                        call("noArray", "double[]"),
                        call("silent", "double"))))
                .containsExactly(
                        returned(3.0),
                        returned((Object) array(0.5, 2)),
                        new CallOutcome.WrongType(
                                "list returned a java.util.ImmutableCollections$List12," + " expected double[]"),
                        returned(NAN),
                        returned((Object) null),
                        new CallOutcome.WrongType("silent returns nothing (void), expected double"));
    }

    @Test
    void computesWithStrictMath() {
        double x = 1.0000000000000002e5;

        assertThat(outcome(call("sine", "double", "double", x).toArray(new Step[0])))
                .isEqualTo(returned(StrictMath.sin(x) + StrictMath.pow(x, 0.3)));
    }

    @Test
    void tellsWhatWasThrownAndWhere() {
        assertThat(outcomes(List.of(hostile("divides"), hostile("initialises"), hostile("recurses"))))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo(new CallOutcome.Threw("ArithmeticException", "/ by zero", "Hostile.java:9")),
                        second -> assertThat(second)
                                .isInstanceOfSatisfying(
                                        CallOutcome.Threw.class,
                                        threw -> assertThat(threw.message()).isEqualTo("not today")),
                        third -> assertThat(third)
                                .isInstanceOfSatisfying(
                                        CallOutcome.Threw.class,
                                        threw -> assertThat(threw.type()).isEqualTo("StackOverflowError")));
    }

    @Test
    void stopsEveryLimitAndGoesOnWithTheNextField() {
        Map<String, CallOutcome> expected = Map.ofEntries(
                Map.entry("loops", new CallOutcome.TimedOut()),
                Map.entry("sleeps", forbidden("java.lang.Thread.sleep", 18)),
                Map.entry("eats", new CallOutcome.OutOfMemory()),
                Map.entry("prints", new CallOutcome.OutputLimit()),
                Map.entry("exits", forbidden("java.lang.System.exit", 31)),
                Map.entry("exitsLikeMemory", forbidden("java.lang.System.exit", 33)),
                Map.entry("halts", forbidden("java.lang.Runtime.getRuntime", 35)),
                Map.entry("forges", forbidden("java.io.FileOutputStream", 38)),
                Map.entry("closesOutput", forbidden("java.io.FileOutputStream", 45)),
                Map.entry("leavesThread", forbidden("java.lang.Thread", 51)),
                Map.entry("interruptsItself", forbidden("java.lang.Thread.currentThread", 57)));
        List<FieldCases> fields = new ArrayList<>();
        for (String method : expected.keySet().stream().sorted().toList()) {
            fields.add(new FieldCases(
                    method,
                    List.of(
                            new Case("good", hostile("fine")),
                            new Case("bad", hostile(method)),
                            new Case("later", hostile("fine")))));
        }

        RunResult result = runner.run(classes, fields);

        for (FieldResult field : result.fields()) {
            assertThat(field.cases().stream().map(CaseResult::outcome))
                    .as(field.field())
                    .containsExactly(returned(1.0), expected.get(field.field()), expected.get(field.field()));
        }
    }

    @Test
    void keepsWhatWasPrintedUpToTheCap() {
        RunResult result = runner.run(
                classes,
                List.of(
                        new FieldCases("a", List.of(new Case("1", hostile("greets")), new Case("2", hostile("fine")))),
                        new FieldCases("b", List.of(new Case("1", hostile("printsSome"))))));

        assertThat(result.fields().get(0).printed()).isEqualTo("gr\u00fc\u00df dich\nand again\n");
        assertThat(result.fields().get(1).printed())
                .hasSizeLessThanOrEqualTo(1000)
                .startsWith("xxxx");
    }

    @Test
    void survivesExceptionsThatMisbehave() {
        assertThat(outcomes(List.of(hostile("throwsLiar"), hostile("fine"))))
                .containsExactly(new CallOutcome.Threw("Liar", "", ""), returned(1.0));
    }

    @Test
    void showsCodeWithoutTrapsNothingOfTheMachine(@TempDir Path folder) throws IOException {
        Map<String, byte[]> raw =
                RawClasses.compile("Curious", source("Curious.java").text(), folder);
        List<FieldCases> fields = List.of(
                new FieldCases("looks", List.of(new Case("1", curious("looksAround", "String")))),
                new FieldCases("exits", List.of(new Case("1", curious("exits", "double")))),
                new FieldCases("imitates", List.of(new Case("1", curious("exitsLikeMemory", "double")))));

        RunResult result = runner.run(raw, fields);

        assertThat(result.fields().stream()
                        .map(field -> field.cases().get(0).outcome())
                        .toList())
                .containsExactly(
                        returned("environment 0, worker class absent, input -1, locale en, zone UTC"),
                        new CallOutcome.Exited(5),
                        new CallOutcome.Exited(3));
    }

    private static List<Step> curious(String method, String type) {
        return List.of(new Step.Invoke("r", null, "Curious", method, List.of(), type, List.of()), observe("r"));
    }

    private static CallOutcome forbidden(String api, int line) {
        return new CallOutcome.Forbidden(api, "Hostile.java:" + line);
    }

    @Test
    void blamesTheScriptAndNotTheStudentForAnUnboundVariable() {
        assertThat(outcome(observe("x")))
                .isEqualTo(new CallOutcome.WorkerFailed("variable \"x\" is used before it is bound"));
    }

    @Test
    void reportsAWorkerThatDoesNotStartAsOurFault() throws IOException {
        JavaHome future = new JavaHome(JavaHome.running().directory(), 17);
        try (Runner broken = new Runner(new JavaHome(future.directory().resolve("absent"), 17), Limits.defaults())) {
            RunResult result =
                    broken.run(classes, List.of(new FieldCases("f", List.of(new Case("1", hostile("fine"))))));

            assertThat(result.fields().get(0).cases().get(0).outcome()).isInstanceOf(CallOutcome.WorkerFailed.class);
        }
    }

    private static List<Step> hostile(String method) {
        return List.of(new Step.Invoke("r", null, "Hostile", method, List.of(), "double", List.of()), observe("r"));
    }
}
