package io.github.exactgrader.jail;

import io.github.exactgrader.worker.Breach;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A container of docker or podman, used only when asked for by name. We have never run it: the words are those of their
 * manuals, and the test at the start decides.
 *
 * @param name {@code docker} or {@code podman}
 * @param programs of this system
 * @param image with the C library that the Java of this system needs, and {@code env}; empty if none was named
 */
record Container(String name, Programs programs, String image) implements BackEnd {

    static final String DOCKER = "docker";
    static final String PODMAN = "podman";

    /** Variable of the environment that names the image. */
    static final String IMAGE = "GRADER_JAIL_IMAGE";

    private static final String SEEN_JAR = "/program.jar";

    @Override
    public List<String> words(JavaCommand command, Resources resources, Path home) throws JailException {
        if (image.isEmpty()) {
            throw new JailException(Messages.noImage(IMAGE));
        }
        String java = command.java().directory().toString();
        String memory = resources.dataMegabytes() + "m";
        List<String> words = new ArrayList<>(List.of(programs.path(name), "run", "--rm", "--interactive"));
        words.addAll(List.of("--network", "none", "--read-only", "--cap-drop", "ALL"));
        words.addAll(List.of("--security-opt", "no-new-privileges", "--user", "65534:65534", "--workdir", "/"));
        words.addAll(List.of("--pids-limit", Integer.toString(resources.tasks())));
        words.addAll(List.of("--memory", memory, "--memory-swap", memory));
        words.addAll(List.of("--ulimit", "cpu=" + resources.cpuSeconds() + ":" + (resources.cpuSeconds() + 2L)));
        words.addAll(List.of("--ulimit", "nofile=256:256", "--ulimit", "fsize=0:0", "--ulimit", "core=0:0"));
        words.addAll(List.of("--mount", mount(java, java)));
        words.addAll(List.of("--mount", mount(command.jar().toString(), SEEN_JAR)));
        // An image and its program set variables.
        words.addAll(List.of("--entrypoint", "env", image, "-i"));
        words.addAll(command.words(SEEN_JAR));
        return words;
    }

    private static String mount(String source, String target) throws JailException {
        if (source.contains(",")) {
            throw new JailException(Messages.commaInPath(source));
        }
        return "type=bind,source=" + source + ",target=" + target + ",readonly";
    }

    /** The child runs as another user. */
    @Override
    public void enter(JavaCommand command) throws JailException {
        try {
            Files.setPosixFilePermissions(command.jar(), PosixFilePermissions.fromString("rw-r--r--"));
        } catch (IOException e) {
            throw new JailException(Messages.notWritten(command.jar()));
        }
    }

    /** What runs in a container is no child of the program that asked for it, and outlives it. */
    @Override
    public Set<Breach> unseen() {
        return Set.of(Breach.LEAVE_PROCESS);
    }
}
