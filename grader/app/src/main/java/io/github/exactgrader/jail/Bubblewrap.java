package io.github.exactgrader.jail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Bubblewrap: namespaces of its own for everything, a root folder that holds the Java home and the system's libraries and
 * nothing else, a filter of system calls, and limits set inside.
 *
 * @param programs of this system
 * @param isRoot whether the grader runs as root: then the jail drops to a user without rights first, as bubblewrap alone
 *     would go on reading what only root may read
 */
record Bubblewrap(Programs programs, boolean isRoot) implements BackEnd {

    static final String NAME = "bubblewrap";

    /** The jar and the filter are opened before rights are dropped, so that the folder they are in may be private. */
    private static final String OPEN_FILES = "jar=$1; filter=$2; shift 2; exec \"$@\" 8<\"$jar\" 9<\"$filter\"";

    private static final String SEEN_JAR = "/program.jar";
    private static final String SEEN_PRLIMIT = "/prlimit";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> words(JavaCommand command, Resources resources, Path home) throws JailException {
        String bwrap = programs.path("bwrap");
        String prlimit = programs.path("prlimit");
        List<String> words = new ArrayList<>(List.of(programs.path("sh"), "-c", OPEN_FILES, "jail"));
        words.add(command.jar().toString());
        words.add(SystemCallFilter.file(home).toString());
        if (isRoot) {
            words.addAll(Limits.dropRights(programs));
        }
        words.add(bwrap);
        words.addAll(List.of("--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"));
        for (Path folder : JavaFiles.of(command.java())) {
            words.addAll(List.of("--ro-bind", folder.toString(), folder.toString()));
        }
        for (String device : List.of("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom")) {
            words.addAll(List.of("--dev-bind", device, device));
        }
        words.addAll(List.of("--ro-bind", prlimit, SEEN_PRLIMIT, "--ro-bind-data", "8", SEEN_JAR));
        // All of /proc that is needed: Java finds its home by it. A real one would show other processes.
        List<String> java = command.words(SEEN_JAR);
        words.addAll(List.of("--symlink", java.get(0), "/proc/self/exe"));
        words.addAll(List.of("--remount-ro", "/", "--seccomp", "9", "--chdir", "/"));
        words.addAll(Limits.words(SEEN_PRLIMIT, resources));
        words.addAll(java);
        return words;
    }
}
