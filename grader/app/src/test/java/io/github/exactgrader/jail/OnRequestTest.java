package io.github.exactgrader.jail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways of jailing that are used only when asked for; here only their words, no machine of ours has them. */
class OnRequestTest {

    private static final Resources RESOURCES = new Resources(600, 70, 64);

    @TempDir
    private Path home;

    private Programs programs(String... names) throws IOException {
        Path folder = Files.createDirectory(home.resolve("bin"));
        for (String name : names) {
            Path file = Files.createFile(folder.resolve(name));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return new Programs(List.of(folder));
    }

    private static JavaCommand command(String java) {
        return new JavaCommand(
                new JavaHome(Path.of(java), 17), 256, List.of("-Xss1m"), Path.of("/srv/worker.jar"), "Main");
    }

    @Test
    void aContainerHasNoNetworkNoRightsAndLimits() throws IOException {
        BackEnd docker = new Container("docker", programs("docker"), "image:1");

        String words = String.join(" ", docker.words(command("/opt/java"), RESOURCES, home));

        assertThat(words)
                .startsWith(
                        home.resolve("bin/docker") + " run --rm --interactive --network none --read-only --cap-drop ALL"
                                + " --security-opt no-new-privileges --user 65534:65534 --workdir / --pids-limit 64"
                                + " --memory 600m --memory-swap 600m --ulimit cpu=70:72 --ulimit nofile=256:256"
                                + " --ulimit fsize=0:0 --ulimit core=0:0"
                                + " --mount type=bind,source=/opt/java,target=/opt/java,readonly"
                                + " --mount type=bind,source=/srv/worker.jar,target=/program.jar,readonly"
                                + " --entrypoint env image:1 -i /opt/java/bin/java ")
                .endsWith(" -Xss1m -cp /program.jar Main");
    }

    @Test
    void aContainerNeedsAnImageAndPathsThatItsOptionsCanTell() throws IOException {
        Programs programs = programs("podman");

        assertThatThrownBy(() -> new Container("podman", programs, "").words(command("/opt/java"), RESOURCES, home))
                .isInstanceOf(JailException.class)
                .hasMessage(
                        "the variable GRADER_JAIL_IMAGE names no image; it needs the C library that this Java needs");
        assertThatThrownBy(() -> new Container("podman", programs, "image:1")
                        .words(command("/opt/java,target=/etc"), RESOURCES, home))
                .hasMessage("a path with a comma cannot be shown in a container: /opt/java,target=/etc");
    }

    @Test
    void macOsReadsTheJavaHomeAndTheJarOnly() throws IOException {
        BackEnd sandbox = new SandboxExec(programs("sh", "sandbox-exec"));

        List<String> words = sandbox.words(command("/opt/my \"java\""), RESOURCES, home);

        assertThat(words.subList(0, 7))
                .containsExactly(
                        home.resolve("bin/sh").toString(),
                        "-c",
                        "ulimit -t \"$1\" -f 0 -c 0 -n 256 || exit 1; shift; exec \"$@\"",
                        "jail",
                        "70",
                        home.resolve("bin/sandbox-exec").toString(),
                        "-p");
        assertThat(words.get(7))
                .startsWith("(version 1)\n(deny default)\n")
                .contains("(allow process-exec (literal \"/opt/my \\\"java\\\"/bin/java\"))")
                .contains("(subpath \"/opt/my \\\"java\\\"\")\n  (literal \"/srv/worker.jar\")")
                .doesNotContain("network", "process-fork");
        assertThat(words).endsWith("-cp", "/srv/worker.jar", "Main");
    }

    /** A program that lets all through is found out, by whatever name. */
    @Test
    void areTriedOnlyByNameAndNotBelieved() throws IOException {
        JailSearch search = JailSearch.ofSystem(JavaHome.running(), home);
        assertThat(search.names()).contains("docker", "podman");

        Path folder = Files.createDirectory(home.resolve("fakes"));
        Path fake = Files.writeString(
                folder.resolve("docker"),
                "#!/bin/sh\njar=; while [ \"$1\" != --entrypoint ]; do case $1 in *worker.jar,*|*probe.jar,*) "
                        + "jar=${1#*source=}; jar=${jar%%,*};; esac; shift; done; shift 4; count=$#; "
                        + "for word; do [ \"$word\" != /program.jar ] || word=$jar; set -- \"$@\" \"$word\"; done; "
                        + "shift $count; exec \"$@\"\n",
                StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(fake, PosixFilePermissions.fromString("rwxr-xr-x"));

        JailSearch.Found found = JailSearch.of(
                        List.of(new Container("docker", new Programs(List.of(folder)), "image:1")),
                        JavaHome.running(),
                        home)
                .find();
        found.jail().close();

        assertThat(found.jail().level()).isEqualTo(JailLevel.PROCESS_ONLY);
        assertThat(found.tried().get(0).level()).isEqualTo(Optional.of(JailLevel.PROCESS_ONLY));
        assertThat(found.tried().get(0).why()).contains("read files of this machine", "leave processes behind");
    }
}
