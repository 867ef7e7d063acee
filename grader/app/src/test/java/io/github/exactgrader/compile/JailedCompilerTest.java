package io.github.exactgrader.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.exactgrader.intake.SourceFile;
import io.github.exactgrader.jail.Jail;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.jail.JailSearch;
import io.github.exactgrader.jail.JavaHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compiler needs more of the system than the worker does: it must have it in each jail. */
class JailedCompilerTest {

    @TempDir
    private Path home;

    @ParameterizedTest(name = "compiles in {0}")
    @ValueSource(strings = {"bubblewrap", "unshare", "landlock", "none"})
    void compilesInEachJail(String name) throws IOException {
        JailSearch search = JailSearch.ofSystem(JavaHome.running(), home);
        assumeThat(search.names()).contains(name);
        try (Jail jail = search.only(name).find().jail();
                Compiler compiler = new Compiler(JavaHome.running(), Compiler.DEFAULT_TIME, jail, home)) {
            assumeThat(jail.level() == JailLevel.JAILED || name.equals("none"))
                    .as("%s works on this machine", name)
                    .isTrue();

            Compilation compilation = compiler.compile(List.of(new SourceFile(
                    "A.java",
                    "import java.util.List; class A { double f(double x) {"
                            + " return Math.exp(x) + List.of(1).size(); } }")));

            assertThat(compilation.diagnostics()).isEmpty();
            assertThat(compilation.classes()).containsOnlyKeys("A");
        }
    }
}
