package io.github.exactgrader.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher makes an archive of classes, and what the grader says depends neither on it nor on its state. */
@DisabledOnOs(OS.WINDOWS)
class StartUpIT {

    private static final String JAVA_HOME = System.getProperty("java.home");
    private static final String SHEET = "gd-momentum/perfect";
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    private static Path folder;

    private static RealGrader.Ended without;
    private static Path archive;
    private static byte[] whole;

    /** Starts two commands at once where there is no archive, and waits for it. */
    @BeforeAll
    static void makeArchive() throws IOException, InterruptedException {
        Path home = layOut();
        Process other = launcher().start(folder.resolve("other"), "check", sheet());
        without = launcher().run("check", sheet());
        assertThat(other.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("other.out")).hasContent(without.out());
        assertThat(folder.resolve("other.err")).isEmptyFile();
        archive = await(home.resolve("grader/app/target"));
        whole = Files.readAllBytes(archive);
    }

    private static Path layOut() throws IOException {
        Path home = folder.resolve("home");
        for (String name : List.of("bin/grader", "grader/app/target/grader.jar", "reference/target/reference.jar")) {
            Files.createDirectories(home.resolve(name).getParent());
            Files.copy(RealGrader.HOME.resolve(name), home.resolve(name));
        }
        for (String name : List.of("assignments", "submissions-sample")) {
            Files.createSymbolicLink(home.resolve(name), RealGrader.HOME.resolve(name));
        }
        return home;
    }

    private static RealGrader launcher() {
        return RealGrader.of(
                List.of("sh", folder.resolve("home/bin/grader").toString()),
                Map.of("GRADER_NO_BUILD", "1", "JAVA_HOME", JAVA_HOME),
                folder);
    }

    private static String sheet() {
        return RealGrader.SAMPLES.resolve(SHEET).toString();
    }

    /** Waits until nothing but the archive and its size is left of its making. */
    private static Path await(Path target) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try (Stream<Path> list = Files.list(target)) {
                List<Path> made = list.filter(path -> path.toString().contains(".jsa"))
                        .sorted()
                        .toList();
                if (made.size() == 2 && made.get(0).toString().endsWith(".jsa")) {
                    return made.get(0);
                }
                assertThat(System.nanoTime()).as("made: %s", made).isLessThan(end);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static void become(byte[] damaged) throws IOException {
        Files.deleteIfExists(archive);
        Files.write(archive, damaged);
    }

    private static void tellSize(long size) throws IOException {
        Files.writeString(archive.resolveSibling(archive.getFileName() + ".size"), size + "\n");
    }

    private static void saysTheSame() throws IOException, InterruptedException {
        assertThat(launcher().run("check", sheet())).isEqualTo(without);
    }

    @Test
    void checksTheSameWithTheArchive() throws IOException, InterruptedException {
        become(whole);
        tellSize(whole.length);

        assertThat(without.out()).startsWith("gd-momentum: ").contains("public examples pass");
        assertThat(without.err()).isEmpty();
        saysTheSame();
        assertThat(launcher().run("--help")).isEqualTo(RealGrader.jar().run("--help"));
        assertThat(archive).hasBinaryContent(whole);
    }

    @Test
    void checksTheSameWithGarbageForAnArchive() throws IOException, InterruptedException {
        byte[] garbage = new byte[whole.length];
        new Random(1).nextBytes(garbage);
        become(garbage);
        tellSize(garbage.length);

        saysTheSame();
    }

    @Test
    void checksTheSameWithABitThatFlipped() throws IOException, InterruptedException {
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 1;
        become(flipped);
        tellSize(flipped.length);

        saysTheSame();
    }

    @Test
    void makesAnArchiveAnewThatWasCutShort() throws IOException, InterruptedException {
        become(Arrays.copyOf(whole, whole.length / 2));
        tellSize(whole.length);

        saysTheSame();

        assertThat(await(archive.getParent())).isEqualTo(archive);
        assertThat(Files.size(archive)).isGreaterThan(whole.length / 2);
    }

    @Test
    void anEmptyArchiveIsNotTriedAgain() throws IOException, InterruptedException {
        become(new byte[0]);
        tellSize(0);

        saysTheSame();

        assertThat(archive).isEmptyFile();
    }
}
