package io.github.exactgrader.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.intake.SourceFile;
import io.github.exactgrader.jail.JavaHome;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A compiler whose process somebody kills. */
@EnabledOnOs(OS.LINUX)
class KilledCompilerTest {

    @Test
    void goesOnInAnotherProcess() throws IOException {
        List<SourceFile> sources = List.of(new SourceFile("Fine.java", "class Fine {}"));
        try (Compiler compiler = new Compiler(JavaHome.running(), Compiler.DEFAULT_TIME)) {
            Compilation first = compiler.compile(sources);
            List<ProcessHandle> killed = ProcessHandle.current()
                    .descendants()
                    .filter(process -> process.info().commandLine().orElse("").contains("CompilerMain"))
                    .toList();
            killed.forEach(ProcessHandle::destroyForcibly);

            Compilation second = compiler.compile(sources);

            assertThat(killed).isNotEmpty();
            assertThat(second.diagnostics()).isEmpty();
            assertThat(second.classes()).containsOnlyKeys("Fine");
            assertThat(second.classes().get("Fine")).isEqualTo(first.classes().get("Fine"));
        }
    }
}
