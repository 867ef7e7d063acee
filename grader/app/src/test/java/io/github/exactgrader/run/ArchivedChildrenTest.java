package io.github.exactgrader.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.exactgrader.compile.Compilation;
import io.github.exactgrader.compile.Compiler;
import io.github.exactgrader.intake.SourceFile;
import io.github.exactgrader.jail.Jail;
import io.github.exactgrader.jail.JailLevel;
import io.github.exactgrader.jail.JailSearch;
import io.github.exactgrader.jail.JavaHome;
import io.github.exactgrader.worker.JavaValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples of both kinds of children can be compiled and run, else no archive would be made and nobody would notice. */
class ArchivedChildrenTest {

    @TempDir
    private Path folder;

    @Test
    void compilersAndWorkersHaveArchivesAndDoTheirWork() throws IOException {
        check(Jail.none());
    }

    @Test
    void soHaveThoseInBubblewrap() throws IOException {
        JailSearch search = JailSearch.ofSystem(JavaHome.running(), folder);
        assumeThat(search.names()).contains("bubblewrap");
        try (Jail jail = search.only("bubblewrap").find().jail()) {
            assumeThat(jail.level()).as("bubblewrap works here").isEqualTo(JailLevel.JAILED);
            check(jail);
        }
    }

    private void check(Jail jail) throws IOException {
        jail.keepArchivesIn(folder.resolve("archives"), Instant.EPOCH);
        JavaHome java = JavaHome.running();
        SourceFile source =
                new SourceFile("Honest.java", "class Honest { static double twice(double x) { return 2 * x; } }");
        try (Compiler compiler = new Compiler(java, Compiler.DEFAULT_TIME, jail, folder);
                Runner runner = new Runner(java, Limits.defaults(), jail, folder)) {
            Compilation compilation = compiler.compile(List.of(source));
            FieldCases field =
                    new FieldCases("f", List.of(new Case("1", Scripts.call("twice", "double", "double", 21.0))));

            CallOutcome outcome = runner.run(compilation.classes(), List.of(field))
                    .fields()
                    .get(0)
                    .cases()
                    .get(0)
                    .outcome();

            assertThat(outcome).isEqualTo(new CallOutcome.Returned(List.of(JavaValue.of(42.0))));
        }
        try (Stream<Path> files = Files.walk(folder.resolve("archives"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".jsa")))
                    .as("one archive for compilers, one for workers")
                    .hasSize(2);
        }
    }
}
