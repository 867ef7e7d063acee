package io.github.exactgrader.jail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.exactgrader.worker.Breach;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each way of jailing is worth on this machine, by real processes. */
class JailSearchTest {

    private static final JavaHome JAVA = JavaHome.running();

    @TempDir
    private Path home;

    @Test
    void bubblewrapKeepsAChildFromEverything() throws IOException {
        assumeThat(Programs.ofSystem().find("bwrap")).as("bubblewrap is installed").isPresent();
        assumeThat(Files.exists(Path.of("/proc/self/ns/user"))).isTrue();

        try (Jail jail = JailSearch.ofSystem(JAVA, home).only(Bubblewrap.NAME).find().jail()) {
            assertThat(JailSearch.ofSystem(JAVA, home).only(Bubblewrap.NAME).find().tried())
                    .containsExactly(new JailSearch.Tried(Bubblewrap.NAME, Optional.of(JailLevel.JAILED), ""));
            assertThat(jail.level()).isEqualTo(JailLevel.JAILED);
        }
    }

    /** The folder of a run may be private to root, and the jail runs as another user. */
    @Test
    void worksFromAPrivateFolder() throws IOException {
        assumeThat(Programs.ofSystem().find("bwrap")).as("bubblewrap is installed").isPresent();
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));

        JailSearch.Found found =
                JailSearch.ofSystem(JAVA, home).only(Bubblewrap.NAME).find();

        assertThat(found.tried().get(0).why()).isEmpty();
    }

    @Test
    void theProbeSeesWhatABareProcessCanDo() throws IOException {
        Jail bare = Jail.none();

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
