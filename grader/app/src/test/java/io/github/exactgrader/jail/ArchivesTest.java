package io.github.exactgrader.jail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.worker.WorkerMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {

    private static final Instant NOW = Instant.parse("2020-06-01T00:00:00Z");

    @TempDir
    private Path folder;

    private JavaCommand command;
    private int trained;

    @BeforeEach
    void writeAJar() throws IOException {
        Path jar = folder.resolve("worker.jar");
        ChildJar.write(jar, List.of(WorkerMain.class));
        command = new JavaCommand(JavaHome.running(), 32, List.of(), jar, WorkerMain.class.getName());
    }

    private JavaCommand ready() {
        return new Archives(new NoJail(), folder.resolve("kept"), NOW).ready(command, child -> trained++);
    }

    @Test
    void areMadeOnceAndKeptForTheNextProgram() {
        JavaCommand first = ready();
        JavaCommand second = ready();

        assertThat(trained).isEqualTo(1);
        assertThat(first.archive())
                .as("the archive")
                .hasValueSatisfying(file -> assertThat(file).isRegularFile());
        assertThat(second).isEqualTo(first);
        assertThat(files()).noneMatch(file -> file.endsWith(".unfinished"));
    }

    @Test
    void areWhatTheChildStartsFrom() throws IOException {
        JavaCommand ready = ready().with("-Xshare:on");
        List<String> words = new NoJail().words(ready, Resources.ofHeap(32, 10), folder);

        try (JavaProcess child = new JavaProcess(new ProcessBuilder(words).start())) {
            assertThat(child.endsWithin(Duration.ofSeconds(30)))
                    .as("a JVM that must have the archive starts and ends")
                    .isTrue();
        }
    }

    @Test
    void areMadeAgainWhereOneIsDamaged() throws IOException {
        Path archive = ready().archive().orElseThrow();
        byte[] bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2] ^= 1;
        Files.delete(archive);
        Files.write(archive, bytes);

        JavaCommand again = ready();

        assertThat(trained).isEqualTo(2);
        assertThat(again.archive()).contains(archive);
        assertThat(archive.toFile().length()).isNotZero();
    }

    @Test
    void areDeletedWhenNobodyHasUsedThemForLong() throws IOException {
        Path old = place();
        Files.setLastModifiedTime(old.resolve("sha256"), FileTime.from(NOW.minus(Duration.ofDays(31))));
        command = command.with("-Xss2m");
        Path young = place();
        command = command.with("-Xss3m");

        ready();

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void areOfOneProgramWithItsOptionsOnly() {
        Path one = ready().archive().orElseThrow();
        command = command.with("-Xss2m");

        assertThat(ready().archive().orElseThrow()).isNotEqualTo(one);
    }

    @Test
    void areDoneWithoutWhereTheFolderCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("kept"), "a file");

        assertThat(ready()).isEqualTo(command);
    }

    @Test
    void areDoneWithoutWhereTheProgramDoesNotDoWhatItShould() {
        JavaCommand same = new Archives(new NoJail(), folder.resolve("kept"), NOW).ready(command, child -> {
            throw new IOException("nothing comes of it");
        });

        assertThat(same).isEqualTo(command);
        assertThat(files()).noneMatch(file -> file.endsWith(".unfinished") || file.endsWith(".jsa"));
    }

    private Path place() {
        return Objects.requireNonNull(ready().archive().orElseThrow().getParent());
    }

    private List<String> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(Path::toString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
