package io.github.exactgrader.jail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one command for each system that lacks a jail. */
class MendTest {

    @TempDir
    private Path root;

    private Optional<String> command(String system, boolean isRoot) {
        return new Mend(system, new Programs(List.of(root.resolve("bin"))), root.resolve("proc/sys"), isRoot).command();
    }

    private void program(String name) throws IOException {
        Path file =
                Files.createFile(Files.createDirectories(root.resolve("bin")).resolve(name));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void setting(String name, String value) throws IOException {
        Path file = root.resolve("proc/sys").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, value + "\n");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "apt-get, sudo apt-get update && sudo apt-get install -y bubblewrap",
        "dnf, sudo dnf install -y bubblewrap",
        "yum, sudo yum install -y bubblewrap",
        "zypper, sudo zypper --non-interactive install bubblewrap",
        "pacman, sudo pacman -S --noconfirm bubblewrap",
        "apk, sudo apk add bubblewrap"
    })
    void installsBubblewrapWithWhatTheSystemHas(String installer, String command) throws IOException {
        program(installer);

        assertThat(command("Linux", false)).contains(command);
        assertThat(command("Linux", true)).contains(command.replace("sudo ", ""));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "kernel/apparmor_restrict_unprivileged_userns, 1, sysctl -w kernel.apparmor_restrict_unprivileged_userns=0",
        "kernel/unprivileged_userns_clone, 0, sysctl -w kernel.unprivileged_userns_clone=1",
        "user/max_user_namespaces, 0, sysctl -w user.max_user_namespaces=15000"
    })
    void changesTheSettingThatForbidsNamespaces(String name, String value, String command) throws IOException {
        program("bwrap");
        setting(name, value);

        assertThat(command("Linux", false)).contains("sudo " + command);
        assertThat(command("Linux", true)).contains(command);
    }

    @Test
    void leavesSettingsAloneThatAreRight() throws IOException {
        program("bwrap");
        setting("kernel/apparmor_restrict_unprivileged_userns", "0");
        setting("kernel/unprivileged_userns_clone", "1");
        setting("user/max_user_namespaces", "90000");

        assertThat(command("Linux", false)).isEmpty();
    }

    @Test
    void tellsHowToStartAContainerThatMayJail() throws IOException {
        program("bwrap");
        Files.createFile(root.resolve(".dockerenv"));
        Files.createDirectories(root.resolve("proc/sys"));

        assertThat(command("Linux", true))
                .contains("docker run --security-opt seccomp=unconfined --security-opt apparmor=unconfined ...");
    }

    @Test
    void knowsNothingForASystemWithoutAKnownInstaller() {
        assertThat(command("Linux", false)).isEmpty();
        assertThat(command("Mac OS X", false)).isEmpty();
        assertThat(command("Windows 11", false)).contains("wsl --install, then run the grader inside WSL 2");
    }
}
