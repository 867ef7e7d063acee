package io.github.exactgrader.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.fuzz.FuzzRun;
import io.github.exactgrader.fuzz.Mutations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broken class files, as a broken compiler could give them to the passes; {@code -Dfuzz.seconds=60} for more. */
class ClassFileFuzzTest {

    private static final String SOURCE = """
            import java.util.*;
            class Solution {
                record Point(double x, double y) {}
                enum Kind { ONE, TWO { int n() { return 2; } }; int n() { return 1; } }
                static double rate(double a, double... rest) throws Exception {
                    double sum = Math.sin(a);
                    for (double r : rest) { sum += switch ((int) r) { case 1, 2 -> r * a; default -> -r; }; }
                    List<double[]> all = new ArrayList<>(List.of(new double[3], new double[rest.length]));
                    try { return sum / all.stream().mapToInt(x -> x.length).sum(); } finally { sum = 0; }
                }
                static void unreached() throws Exception { new java.net.Socket("localhost", 1).close(); System.exit(1); }
            }
            """;

    private final StrictMathRewriter rewriter = new StrictMathRewriter();
    private final FuelPass fuel = new FuelPass();

    @Test
    void isRewrittenOrRefusedAndBreaksNothing(@TempDir Path folder) throws IOException {
        List<byte[]> valid = compiled(folder);
        long[] refused = {0};

        long tried = FuzzRun.of(4_000, seed -> {
            byte[] mutant = Mutations.mutate(valid.get((int) (seed % valid.size())), seed);
            try {
                assertThat(rewritten(List.of(mutant)).get(0))
                        .as("bytes of a class")
                        .isNotEmpty();
            } catch (RuntimeException refusal) {
                refused[0]++;
            }
        });

        assertThat(refused[0]).as("refused of %d", tried).isBetween(tried / 10, tried - tried / 100);
    }

    @Test
    void isRewrittenWhereItIsWhole(@TempDir Path folder) throws IOException {
        assertThat(rewritten(compiled(folder))).hasSizeGreaterThan(3).doesNotContainNull();
    }

    private List<byte[]> rewritten(List<byte[]> classFiles) {
        Map<String, byte[]> named = new LinkedHashMap<>();
        classFiles.forEach(bytes -> named.put("class " + named.size(), bytes));
        PolicyPass policy = new PolicyPass(named);
        VariationScan variation = new VariationScan();
        return classFiles.stream()
                .map(bytes -> {
                    variation.add(bytes);
                    return fuel.rewrite(policy.rewrite(rewriter.rewrite(bytes)));
                })
                .toList();
    }

    private static List<byte[]> compiled(Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve("Solution.java"), SOURCE);
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "--release", "17", "-d", folder.toString(), source.toString());
        assertThat(code).isZero();
        List<byte[]> classes = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                classes.add(Files.readAllBytes(file));
            }
        }
        return classes;
    }
}
