package io.github.exactgrader.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.compile.Compilation;
import io.github.exactgrader.compile.Diagnostic;
import io.github.exactgrader.intake.SourceFile;
import io.github.exactgrader.run.CallOutcome;
import io.github.exactgrader.run.CaseResult;
import io.github.exactgrader.run.FieldResult;
import io.github.exactgrader.worker.JavaValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunStoreTest {

    private static final List<SourceFile> SOURCES = List.of(new SourceFile("Solution.java", "class Solution {}"));

    @TempDir
    private Path folder;

    private static RunStore.Field field(CallOutcome... outcomes) {
        List<CaseResult> cases =
                Stream.of(outcomes).map(each -> new CaseResult("case", each, 7)).toList();
        return new RunStore.Field("hash", new FieldResult("1a.rate", cases, "printed"));
    }

    private static RunStore.Entry entry(RunStore.Field field) {
        Compilation compilation = new Compilation(
                Map.of("Solution", new byte[0]),
                List.of(new Diagnostic("Other.java", 3, 4, "expected ;")),
                Map.of("Other", "Other.java"),
                List.of(new Compilation.Note("Solution", "Solution.java", 4, "java.net.Socket")),
                true);
        return new RunStore.Entry(compilation, Map.of("1a.rate", field));
    }

    private RunStore store(String settings) {
        return RunStore.in(folder.resolve("store"), settings);
    }

    static Stream<CallOutcome> sameInEveryRun() {
        return Stream.of(
                new CallOutcome.Returned(List.of(JavaValue.of(new double[] {Double.NaN, -0.0, 1.5}))),
                new CallOutcome.Threw("ArithmeticException", "/ by zero", "Solution.java:3"),
                new CallOutcome.Missing("expected a method"),
                new CallOutcome.WrongType("expected double"),
                new CallOutcome.OutOfFuel(),
                new CallOutcome.OutputLimit(),
                new CallOutcome.Forbidden("java.net.Socket", "Solution.java:4"));
    }

    @ParameterizedTest
    @MethodSource("sameInEveryRun")
    void findsWhatEveryRunGives(CallOutcome outcome) {
        RunStore.Entry entry = entry(field(outcome, outcome));
        store("a").keep(SOURCES, entry);

        RunStore.Entry found = store("a").find(SOURCES).orElseThrow();

        assertThat(found.fields()).isEqualTo(entry.fields());
        assertThat(found.compilation().diagnostics())
                .isEqualTo(entry.compilation().diagnostics());
        assertThat(found.compilation().brokenClasses())
                .isEqualTo(entry.compilation().brokenClasses());
        assertThat(found.compilation().notes()).isEqualTo(entry.compilation().notes());
        assertThat(found.compilation().classes()).containsOnlyKeys("Solution");
        assertThat(found.compilation().mayVary()).isTrue();
    }

    static Stream<CallOutcome> otherInAnotherRun() {
        return Stream.of(
                new CallOutcome.TimedOut(),
                new CallOutcome.ClockRanOut(),
                new CallOutcome.OutOfMemory(),
                new CallOutcome.Killed(137),
                new CallOutcome.Exited(1),
                new CallOutcome.BrokeProtocol("foreign bytes"),
                new CallOutcome.WorkerFailed("did not start"),
                new CallOutcome.Unstable(new CallOutcome.OutOfFuel(), new CallOutcome.OutputLimit()),
                new CallOutcome.Threw("StackOverflowError", "", "Solution.java:3"));
    }

    @ParameterizedTest
    @MethodSource("otherInAnotherRun")
    void forgetsAFieldThatAnotherRunMayEndOtherwise(CallOutcome outcome) {
        store("a").keep(SOURCES, entry(field(new CallOutcome.Returned(List.of()), outcome)));

        assertThat(store("a").find(SOURCES).orElseThrow().fields()).isEmpty();
    }

    @Test
    void forgetsSourcesOfWhichNothingWasCompiled() {
        RunStore.Entry nothing = new RunStore.Entry(
                Compilation.nothing(List.of(new Diagnostic("Solution.java", 0, 0, "out of memory")), Map.of()),
                Map.of());
        store("a").keep(SOURCES, nothing);

        assertThat(store("a").find(SOURCES)).isEmpty();
    }

    @Test
    void knowsOtherSourcesAndSettingsApart() {
        store("a").keep(SOURCES, entry(field(new CallOutcome.OutOfFuel())));

        assertThat(store("b").find(SOURCES)).isEmpty();
        assertThat(store("a").find(List.of(new SourceFile("Solution.java", "class Solution { }"))))
                .isEmpty();
        assertThat(store("a").find(List.of(new SourceFile("solution.java", "class Solution {}"))))
                .isEmpty();
        assertThat(RunStore.none().find(SOURCES)).isEmpty();
    }

    @Test
    void takesADamagedFileForNone() throws IOException {
        store("a").keep(SOURCES, entry(field(new CallOutcome.OutOfFuel())));
        Path file = files().get(0);
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 1;
            Files.write(file, damaged);
            assertThat(store("a").find(SOURCES)).as("byte %d changed", i).isEmpty();
        }
        for (int length : new int[] {0, 1, 63, 64, 65, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(store("a").find(SOURCES)).as("cut to %d bytes", length).isEmpty();
        }
        Files.write(file, whole);
        assertThat(store("a").find(SOURCES)).isPresent();
    }

    @Test
    void staysEmptyWhereItCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("store"), "a file");

        store("a").keep(SOURCES, entry(field(new CallOutcome.OutOfFuel())));

        assertThat(store("a").find(SOURCES)).isEmpty();
    }

    @Test
    void forgetsWhatNobodyAskedForInALongTime() throws IOException {
        store("a").keep(SOURCES, entry(field(new CallOutcome.OutOfFuel())));
        store("b").keep(SOURCES, entry(field(new CallOutcome.OutOfFuel())));
        Instant now = Instant.parse("2020-06-01T00:00:00Z");
        Files.setLastModifiedTime(files().get(0), FileTime.from(now.minus(Duration.ofDays(61))));
        Files.setLastModifiedTime(files().get(1), FileTime.from(now.minus(Duration.ofDays(59))));
        Path kept = files().get(1);

        store("a").forget(now, Duration.ofDays(60));

        assertThat(files()).containsExactly(kept);
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
