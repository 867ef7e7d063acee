package io.github.exactgrader.run;

import static io.github.exactgrader.run.Scripts.observe;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.compile.Compilation;
import io.github.exactgrader.compile.Compiler;
import io.github.exactgrader.intake.SourceFile;
import io.github.exactgrader.jail.JavaHome;
import io.github.exactgrader.worker.Step;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that count and programs that never end, through the real compiler and worker processes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway")
class FuelRunTest {

    private static final String SOURCE = source();
    private static final long FUEL = 200_000_000;

    /** Counted by hand, unit by unit; a comment says what beside entries and rounds there is. */
    private static final Map<String, Long> COUNTS = counts();

    private Map<String, byte[]> classes = Map.of();
    private Runner runner;

    private static Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("nothing", 1L);
        counts.put("forLoop", 11L);
        counts.put("whileLoop", 11L);
        counts.put("doWhileLoop", 11L);
        counts.put("forEachLoop", 1 + 10 + 10L); // the array
        counts.put("nested", 1 + 3 + 12L);
        counts.put("continues", 11L);
        counts.put("labelled", 1 + 3 + 3L);
        counts.put("switches", 1 + 3L);
        counts.put("recursion", 1 + 6L);
        counts.put("catches", 1 + 1000 + 10_000L); // made, caught
        counts.put("catchesFinally", 1 + 20_000L); // finally and catch
        counts.put("handedDown", 1 + 1 + 1000 + 5L); // a constructor, that of the JDK above it; what it hands down
        counts.put("matrix", 1 + 3 + 12L);
        counts.put("ragged", 1 + 3L);
        counts.put("clones", 1 + 7 + 7L);
        counts.put("lambda", 1 + 5 + 1L); // applyAsInt, a call like any
        counts.put("reference", 1 + 3 * 5 + 10 + 10L); // range, map, sum; each number; each abs
        counts.put("constructor", 1 + 1L);
        counts.put("defaultMethod", 1 + 1 + 1 + 1L);
        counts.put("repeats", 1 + 5 + 6L); // the call, the characters
        counts.put("joins", 1 + 2 + 4 + 5L); // the texts that were made
        counts.put("sines", 11 + 10 * 60L);
        counts.put("copies", 1 + 10 + 5 + 4L); // the array, the call, what was copied
        return counts;
    }

    private static String source() {
        try (InputStream in = FuelRunTest.class.getResourceAsStream("/students/Counting.java.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    void compile() throws IOException {
        try (Compiler compiler = new Compiler(JavaHome.running(), Compiler.DEFAULT_TIME)) {
            Compilation compilation = compiler.compile(List.of(new SourceFile("Counting.java", SOURCE)));
            assertThat(compilation.diagnostics()).isEmpty();
            classes = compilation.classes();
        }
        runner = runner(JavaHome.running());
    }

    private static Runner runner(JavaHome java) throws IOException {
        return new Runner(java, new Limits(Duration.ofSeconds(10), Duration.ofSeconds(120), 256, 1000, 20_000));
    }

    @AfterAll
    void removeFolder() {
        runner.close();
    }

    private static FieldCases field(String method) {
        Step call = new Step.Invoke("r", null, "Counting", method, List.of(), "double", List.of());
        return new FieldCases(method, List.of(new Case("1", List.of(call, observe("r")))), FUEL);
    }

    private Map<String, Long> counted(Runner on) {
        Map<String, Long> counted = new LinkedHashMap<>();
        for (FieldResult result : on.run(
                        classes,
                        COUNTS.keySet().stream().map(FuelRunTest::field).toList())
                .fields()) {
            assertThat(result.cases().get(0).outcome()).as(result.field()).isInstanceOf(CallOutcome.Returned.class);
            counted.put(result.field(), result.fuel());
        }
        return counted;
    }

    private FieldResult run(String method) {
        return runner.run(classes, List.of(field(method))).fields().get(0);
    }

    @Test
    void countsWhatCanBeCountedByHandAndTheSameTwice() {
        assertThat(counted(runner)).isEqualTo(COUNTS);
        assertThat(counted(runner)).isEqualTo(COUNTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1", "-Xcomp -XX:TieredStopAtLevel=1"})
    void countsTheSameHoweverTheJvmRunsIt(String options, @TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("bin"));
        Path java = folder.resolve("bin").resolve("java");
        Path real = JavaHome.running().directory().resolve("bin").resolve("java");
        Files.writeString(java, "#!/bin/sh\nexec '" + real + "' " + options + " \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));

        try (Runner other = runner(new JavaHome(folder, JavaHome.running().feature()))) {
            assertThat(counted(other)).isEqualTo(COUNTS);
        }
    }

    @Test
    void chargesTheEndOfAListByWhatMoves() {
        // entry, twice ten rounds, ten times: valueOf 1, add 5, isEmpty 1, size 1, remove 5 and nothing that moves;
        // more
        // isEmpty and size at the end, the list's constructor 5; each remove shifts one
        assertThat(run("pops").fuel()).isLessThan(250);
    }

    static Stream<String> endless() {
        return Pattern.compile("static double ((endless|huge)\\w+)\\(")
                .matcher(SOURCE)
                .results()
                .map(found -> found.group(1));
    }

    @ParameterizedTest
    @MethodSource("endless")
    void endsWhatDoesNotEnd(String method) {
        long start = System.nanoTime();
        FieldResult result = run(method);
        if (Boolean.getBoolean("fuel.times")) {
            System.out.println("TIME " + method + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
        }

        assertThat(result.cases().get(0).outcome())
                .as("a price is missing or far too low if the time was up first: " + method)
                .isEqualTo(new CallOutcome.OutOfFuel());
        assertThat(result.fuel()).isGreaterThanOrEqualTo(FUEL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deep", "swallowsDeep", "nestedHandlers"})
    void aStackThatIsUsedUpEndsTheCaseWhateverCatchesIt(String method) {
        int line = 1
                + (int) SOURCE.substring(
                                0,
                                SOURCE.indexOf(
                                        switch (method) {
                                            case "nestedHandlers" -> "try { return handlers()";
                                            default -> "static double deep()";
                                        }))
                        .lines()
                        .count()
                - 1;

        assertThat(run(method).cases().get(0).outcome()).isInstanceOfSatisfying(CallOutcome.Threw.class, threw -> {
            assertThat(threw.type()).isEqualTo(CallOutcome.STACK_OVERFLOW);
            assertThat(threw.where()).isEqualTo("Counting.java:" + line);
        });
    }

    @Test
    void aMethodWithoutRoomForTheCountingIsACompileErrorOfItsFile() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 6000; i++) {
            body.append("s+=Math.sin(s);");
        }
        String large = "class Large { static double f(double s) { " + body + " return s; } }";
        try (Compiler compiler = new Compiler(JavaHome.running(), Compiler.DEFAULT_TIME)) {
            Compilation compilation = compiler.compile(
                    List.of(new SourceFile("Large.java", large), new SourceFile("Small.java", "class Small {}")));

            assertThat(compilation.classes()).containsOnlyKeys("Small");
            assertThat(compilation.brokenClasses()).containsEntry("Large", "Large.java");
            assertThat(compilation.diagnostics())
                    .singleElement()
                    .satisfies(found -> assertThat(found.message())
                            .isEqualTo("class Large is too large: split its longest method"));
        }
    }
}
