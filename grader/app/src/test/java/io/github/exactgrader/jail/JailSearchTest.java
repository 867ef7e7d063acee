package io.github.exactgrader.jail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.exactgrader.worker.Breach;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each way of jailing is worth on this machine, by real processes. */
class JailSearchTest {

    private static final JavaHome JAVA = JavaHome.running();

    @TempDir
    private Path home;

    private JailSearch.Found only(String name) throws IOException {
        JailSearch search = JailSearch.ofSystem(JAVA, home);
        assumeThat(search.names()).as("ways of jailing on this system").contains(name);
        JailSearch.Found found = search.only(name).find();
        found.jail().close();
        return found;
    }

    /** Where the system does not let it start, doctor says so; where it starts, it must hold. */
    @ParameterizedTest(name = "{0} keeps a child from everything")
    @ValueSource(strings = {"bubblewrap", "unshare", "landlock"})
    void keepsAChildFromEverything(String name) throws IOException {
        JailSearch.Tried tried = only(name).tried().get(0);

        assumeThat(tried.level()).as("%s starts here: %s", name, tried.why()).isPresent();
        assertThat(tried).isEqualTo(new JailSearch.Tried(name, Optional.of(JailLevel.JAILED), ""));
    }

    /** The folder of a run may be private to root, and the jail runs as another user. */
    @ParameterizedTest(name = "{0} works from a private folder")
    @ValueSource(strings = {"bubblewrap", "unshare", "landlock"})
    void worksFromAPrivateFolder(String name) throws IOException {
        assumeThat(only(name).jail().level()).isEqualTo(JailLevel.JAILED);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));

        assertThat(only(name).reasons()).containsExactly(name + " (jailed): ");
    }

    @Test
    void theProbeSeesWhatABareProcessCanDo() throws IOException {
        try (Jail bare = Jail.none()) {
            assertThat(new SelfTest(JAVA, home).breaches(bare))
                    .contains(
                            Breach.READ_FILE,
                            Breach.LIST_FOLDER,
                            Breach.WRITE_FILE,
                            Breach.CONNECT_TO_MACHINE,
                            Breach.NATIVE_MEMORY,
                            Breach.LEAVE_PROCESS);
        }
    }

    @Test
    void leavesNothingOfTheProbeBehind() throws IOException {
        JailSearch.ofSystem(JAVA, home).tryAll().jail().close();

        assertThat(home.resolve("canary")).doesNotExist();
    }

    /** A program of that name which lets everything through must not pass for a jail. */
    @Test
    void believesNoProgramByItsName() throws IOException {
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
        Path folder = Files.createDirectory(home.resolve("bin"));
        String start = "while [ \"$1\" != --chdir ]; do shift; done; shift 3; count=$#; "
                + "for word; do [ \"$word\" != /program.jar ] || word=/proc/self/fd/8; set -- \"$@\" \"$word\"; done; "
                + "shift $count; exec /usr/bin/prlimit \"$@\"";
        fake(folder, "bwrap", start);
        fake(folder, "prlimit", "exec /usr/bin/prlimit \"$@\"");
        fake(folder, "sh", "exec /bin/sh \"$@\"");

        JailSearch.Found found = JailSearch.of(
                        List.of(new Bubblewrap(new Programs(List.of(folder)), false)), JAVA, home)
                .find();

        assertThat(found.jail().level()).isEqualTo(JailLevel.PROCESS_ONLY);
        assertThat(found.jail().name()).isEqualTo("none");
        assertThat(found.tried()).singleElement().satisfies(tried -> {
            assertThat(tried.name()).isEqualTo("bubblewrap");
            assertThat(tried.level()).as("it started, and let through").contains(JailLevel.PROCESS_ONLY);
            assertThat(tried.why())
                    .startsWith("student code could ")
                    .contains("read files of this machine", "connect to programs on this machine");
        });
        found.jail().close();
    }

    @Test
    void saysWhyAJailDoesNotStart() throws IOException {
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
        Path folder = Files.createDirectory(home.resolve("bin"));
        fake(folder, "bwrap", "echo 'bwrap: setting up uid map: Permission denied' >&2; exit 1");
        fake(folder, "prlimit", "exit 1");
        fake(folder, "sh", "exec /bin/sh \"$@\"");

        JailSearch.Found found = JailSearch.of(
                        List.of(new Bubblewrap(new Programs(List.of(folder)), false)), JAVA, home)
                .find();

        assertThat(found.reasons()).containsExactly("bubblewrap: bwrap: setting up uid map: Permission denied");
        found.jail().close();
    }

    @Test
    void namesTheProgramThatIsMissing() throws IOException {
        Path folder = Files.createDirectory(home.resolve("bin"));

        JailSearch.Found found = JailSearch.of(
                        List.of(new Bubblewrap(new Programs(List.of(folder)), false)), JAVA, home)
                .find();

        assertThat(found.reasons()).containsExactly("bubblewrap: the program bwrap is not installed");
        found.jail().close();
    }

    @Test
    void readingAFileIsWorseThanTakingMemory() {
        assertThat(JailLevel.of(EnumSet.noneOf(Breach.class))).isEqualTo(JailLevel.JAILED);
        assertThat(JailLevel.of(EnumSet.of(Breach.NATIVE_MEMORY, Breach.LEAVE_PROCESS)))
                .isEqualTo(JailLevel.CONTAINED);
        for (Breach breach : EnumSet.complementOf(EnumSet.of(Breach.NATIVE_MEMORY, Breach.LEAVE_PROCESS))) {
            assertThat(JailLevel.of(EnumSet.of(breach, Breach.NATIVE_MEMORY)))
                    .as("%s is possible", breach)
                    .isEqualTo(JailLevel.PROCESS_ONLY);
        }
    }

    private static void fake(Path folder, String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n", StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
