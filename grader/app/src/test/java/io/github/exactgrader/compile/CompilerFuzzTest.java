package io.github.exactgrader.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.fuzz.FuzzRun;
import io.github.exactgrader.fuzz.Mutations;
import io.github.exactgrader.intake.SourceFile;
import io.github.exactgrader.jail.JavaHome;
import io.github.exactgrader.worker.WireException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Broken sources and broken answers of the compiler's process; {@code -Dfuzz.seconds=60} for more. */
class CompilerFuzzTest {

    private static final String SOURCE = """
            import java.util.*;
            class Solution {
                record Point(double x, double y) {}
                enum Kind { ONE, TWO { int n() { return 2; } }; int n() { return 1; } }
                static <T extends Comparable<T>> T most(List<? extends T> all) {
                    return all.stream().max(Comparator.naturalOrder()).orElseThrow();
                }
                static double rate(double a, double... rest) {
                    double sum = 0x1p-3 + 1e-3;
                    for (double r : rest) { sum += switch ((int) r) { case 1, 2 -> r * a; default -> -r; }; }
                    try { return sum / rest.length; } finally { sum = 0; }
                }
            }
            """;

    @Test
    void saysOfBrokenSourcesInShortLinesWhatIsWrong() throws IOException {
        try (Compiler compiler = new Compiler(JavaHome.running(), Duration.ofSeconds(10))) {
            FuzzRun.of(40, seed -> {
                String text = new String(
                        Mutations.mutate(SOURCE.getBytes(StandardCharsets.UTF_8), seed), StandardCharsets.UTF_8);

                Compilation compilation = compiler.compile(List.of(new SourceFile("Solution.java", text)));

                assertThat(compilation.diagnostics()).hasSizeLessThanOrEqualTo(Compilation.MAX_PER_FILE);
                assertThat(compilation.diagnostics().stream().map(Diagnostic::message))
                        .as("messages")
                        .noneMatch(message -> message.length() > Diagnostic.MAX_MESSAGE
                                || message.contains("\n")
                                || message.contains("com.sun.tools"));
                assertThat(compilation.classes().isEmpty())
                        .as("classes, or a reason why there are none: %s", compilation.diagnostics())
                        .isEqualTo(!compilation.diagnostics().isEmpty());
            });
        }
    }

    @Test
    void refusesACompilationThatIsNone() {
        byte[] valid = CompilationCodec.write(new Compilation(
                Map.of("Solution", new byte[] {1, 2, 3}),
                List.of(new Diagnostic("Solution.java", 3, 4, "expected ;")),
                Map.of("Other", "Other.java"),
                List.of(new Compilation.Note("Solution", "Solution.java", 4, "java.net.Socket")),
                true));
        FuzzRun.of(20_000, seed -> {
            try {
                CompilationCodec.readCompilation(Mutations.mutate(valid, seed));
            } catch (WireException refused) {
                assertThat(refused).hasMessageStartingWith("expected");
            }
        });
    }
}
