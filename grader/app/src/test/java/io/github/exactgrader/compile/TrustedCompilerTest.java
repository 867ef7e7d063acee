package io.github.exactgrader.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.intake.SourceFile;
import io.github.exactgrader.jail.JavaHome;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What compiles in this process compiles as in a process of its own, and what breaks it goes there. */
class TrustedCompilerTest {

    private static final SourceFile FINE = new SourceFile("Fine.java", "class Fine { int one() { return 1; } }");
    private static final SourceFile BROKEN =
            new SourceFile("Broken.java", "class Broken { int one() { return \"1\"; } Fine fine; Absent absent; }");
    private static final SourceFile DEEP = new SourceFile(
            "Deep.java", "class Deep { int x = " + "(".repeat(200_000) + "1" + ")".repeat(200_000) + "; }");

    private static Compilation apart(List<SourceFile> sources) throws IOException {
        try (Compiler compiler = new Compiler(JavaHome.running(), Compiler.DEFAULT_TIME)) {
            return compiler.compile(sources);
        }
    }

    private static void isTheSame(Compilation here, Compilation apart) {
        assertThat(here.diagnostics()).isEqualTo(apart.diagnostics());
        assertThat(here.brokenClasses()).isEqualTo(apart.brokenClasses());
        assertThat(here.classes().keySet()).isEqualTo(apart.classes().keySet());
        for (Map.Entry<String, byte[]> each : here.classes().entrySet()) {
            assertThat(each.getValue())
                    .as(each.getKey())
                    .isEqualTo(apart.classes().get(each.getKey()));
        }
    }

    @Test
    void compilesAsAProcessOfItsOwnDoes() throws IOException {
        List<SourceFile> sources = List.of(FINE, BROKEN);

        Compilation here = new TrustedCompiler(JavaHome.running()).compile(sources);

        assertThat(here.classes()).containsOnlyKeys("Fine");
        assertThat(here.diagnostics()).hasSize(2);
        isTheSame(here, apart(sources));
    }

    @Test
    void givesWhatUsesUpTheStackToTheOtherProcess() throws IOException {
        List<SourceFile> sources = List.of(DEEP, FINE);

        Compilation here = new TrustedCompiler(JavaHome.running()).compile(sources);

        assertThat(here.diagnostics()).isNotEmpty();
        isTheSame(here, apart(sources));
    }

    @Test
    void givesWhatTakesLongToTheOtherProcess() throws IOException {
        Compilation there = new TrustedCompiler(JavaHome.running(), Duration.ZERO).compile(List.of(FINE));

        assertThat(there.classes()).containsOnlyKeys("Fine");
    }
}
