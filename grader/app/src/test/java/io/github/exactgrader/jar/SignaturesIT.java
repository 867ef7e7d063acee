package io.github.exactgrader.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The names of the four sheets are a contract with tools outside this project: a class that knows nothing but
 * {@code reference.jar} compiles against every signature and gets the right numbers.
 */
class SignaturesIT {

    /** Worked out by hand from the sheets; the growth rate is (log 0.95 + log 0.5)/2, ends of sets are roots of 41. */
    private static final String EXPECTED = """
            GradientDescent [0.500000000] [0.000000000, 0.500000000] [0.250000000, 0.000000000, 0.750000000] \
            [0.000000000, 0.250000000] [0.200000000, 0.600000000]
            Trajectory [0.062500000, 0.700000000] [0.200000000] [-0.875000000, -0.500000000] \
            [-0.678125000, 0.100000000] [-0.455546875, 0.470000000]
            SgdNoise [0.450000000, 0.181818182] [0.000000000, 0.363636364] [0.405000000, 0.108910891] \
            [0.000000000, 0.217821782] [0.000000000, 0.217821782] [-0.372220237] [0.000000000, 0.229843788] \
            [0.870156212, 1.100000000]
            Hypergradient [-0.500000000, -0.500000000, -0.500000000]
            NestedExponential [8.298353526, 20.918727787] \
            [20.918727787, 6.972909262, 6.972909262, 1.000000000, 1.000000000]
            Dual [6.000000000, 4.000000000] [2.000000000, -2.000000000] [8.000000000, 14.000000000] \
            [2.000000000, -2.500000000] [0.062500000, -0.031250000] [1.000000000, 2.000000000] \
            [0.000000000, 2.000000000] [0.000000000, 2.000000000] [1.000000000, 0.000000000] [2.000000000, 0.250000000]
            Preconditioning [0.666666667, -0.333333333] [-0.333333333, 0.666666667] [0.500000000, 0.500000000] \
            [0.250000000, 0.160000000]
            AutoDiff [21.085536923] [21.085536923, 20.085536923] [20.085536923, 60.256610770, 20.585536923] \
            [6.500000000, 6.000000000, 0.020000000]
            LearningRates [0.250000000, 2.000000000, -1.000000000, 0.250000000, 0.200000000, 0.600000000] \
            [0.250000000, 0.200000000] [2.500000000, 1.500000000]
            LearningRates.faster large tie small
            ReluNetwork [3.500000000, 0.250000000] [3.000000000, 0.000000000, 1.500000000, 0.500000000, 0.500000000, \
            0.500000000, 1.000000000] [1.000000000, 0.500000000]
            Optimizers [0.800000000, 2.200000000] [0.750000000, 2.250000000] [0.675000000, 2.325000000] \
            [0.900000000, 2.100000000]
            """;

    @TempDir
    private Path folder;

    @Test
    void areThoseOfTheSheets() throws IOException, InterruptedException {
        assertThat(RealGrader.REFERENCE).isRegularFile();

        assertThat(compile()).isEmpty();

        Path out = folder.resolve("out");
        Process caller = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        RealGrader.REFERENCE + File.pathSeparator + folder,
                        "Caller")
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(caller.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(out)).isEqualTo(EXPECTED);
        assertThat(caller.exitValue()).isZero();
    }

    /** Returns what the compiler says against the calls. */
    private String compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options =
                List.of("-Xlint:all", "-proc:none", "-cp", RealGrader.REFERENCE.toString(), "-d", folder.toString());
        boolean compiled = compiler.getTask(said, null, null, options, null, List.of(caller()))
                .call();
        return compiled ? said.toString() : "does not compile: " + said;
    }

    private static JavaFileObject caller() throws IOException {
        String source;
        try (InputStream in = Objects.requireNonNull(
                SignaturesIT.class.getResourceAsStream("/signatures/Caller.java.txt"), "Caller.java.txt")) {
            source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return new SimpleJavaFileObject(URI.create("string:///Caller.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }
}
