package io.github.exactgrader.jail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left when a child is ended, or the program that started it is killed: nothing, a second later. */
class NothingLeftTest {

    private static final int START_MILLIS = 60_000;
    private static final int GONE_MILLIS = 1000;

    /** A number no other process sleeps for. */
    private final String marker = "6" + (System.nanoTime() % 1_000_000_000L + 1_000_000_000L) + ".5";

    @TempDir
    private Path home;

    @ParameterizedTest(name = "of {0} when the child is closed (25 processes: {1})")
    @CsvSource({"bubblewrap, true", "unshare, true", "bubblewrap, false", "unshare, false", "landlock, false"})
    void nothingIsLeftOfAClosedChild(String name, boolean tree) throws IOException {
        assumeJailed(name);
        try (Jail jail = OwnerMain.jail(home, name, tree)) {
            try (JavaProcess process = OwnerMain.start(jail, home, marker, tree)) {
                awaitStart(tree);
                assertThat(process.tree().processes()).isNotEmpty();
            }

            assertGone();
        }
    }

    @ParameterizedTest(name = "of {0} when the grader is killed (25 processes: {1})")
    @CsvSource({"bubblewrap, true", "unshare, true", "bubblewrap, false", "unshare, false", "landlock, false"})
    void nothingIsLeftOfAKilledGrader(String name, boolean tree) throws IOException {
        assumeJailed(name);
        Process owner = new ProcessBuilder(
                        JavaHome.running().directory() + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OwnerMain.class.getName(),
                        home.toString(),
                        name,
                        marker,
                        Boolean.toString(tree))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            awaitStart(tree);
        } finally {
            owner.destroyForcibly();
        }

        assertGone();
    }

    private void assumeJailed(String name) throws IOException {
        JailSearch search = JailSearch.ofSystem(JavaHome.running(), home);
        assumeThat(search.names()).contains(name);
        JailSearch.Found found = search.only(name).find();
        found.jail().close();
        assumeThat(found.jail().level()).as("%s here", found.reasons()).isEqualTo(JailLevel.JAILED);
    }

    /** The tree is there when its sleepers are; a child alone when Java runs its main class. */
    private void awaitStart(boolean tree) {
        Predicate<List<String>> started = tree
                ? found -> found.stream()
                                .filter(each -> each.startsWith("/bin/sleep"))
                                .count()
                        == TreeMain.PROCESSES
                : found -> found.stream().anyMatch(each -> each.contains("/bin/java ") && each.startsWith("/"))
                        && usesTime();
        assertThat(comesTrue(started, START_MILLIS))
                .as("started, and not only %s", marked())
                .isTrue();
    }

    private boolean usesTime() {
        return ProcessHandle.allProcesses()
                .filter(each -> commandLine(each.pid()).contains("-Dmarker=" + marker))
                .anyMatch(each -> each.info()
                        .totalCpuDuration()
                        .map(time -> time.toMillis() > 500)
                        .orElse(false));
    }

    private void assertGone() {
        assertThat(comesTrue(List::isEmpty, GONE_MILLIS))
                .as("gone within %d ms, and not left: %s", GONE_MILLIS, marked())
                .isTrue();
    }

    private boolean comesTrue(Predicate<List<String>> condition, int millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (!condition.test(marked())) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return true;
    }

    /** Command lines of all processes that carry the marker; of one that has ended there is none. */
    private List<String> marked() {
        List<String> found = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                String words = commandLine(Long.parseLong(process.getFileName().toString()));
                if (words.contains(marker)) {
                    found.add(words);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static String commandLine(long process) {
        try {
            return new String(Files.readAllBytes(Path.of("/proc/" + process + "/cmdline")), StandardCharsets.UTF_8)
                    .replace('\0', ' ');
        } catch (IOException e) {
            return "";
        }
    }
}
