package io.github.exactgrader.jail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
    private static final String SEEN_ARCHIVE = "/program.jsa";
    private static final String SEEN_FOLDER = "/archive";
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
        Optional<Path> archive = command.archive().filter(file -> isSeen(file) && isSeen(command.jar()));
        List<String> java = archive.map(file -> command.with(JavaCommand.archived(SEEN_ARCHIVE)))
                .orElse(command)
                .words(SEEN_JAR);
        words.addAll(rootFolder(command, java.get(0)));
        words.addAll(List.of("--ro-bind", prlimit, SEEN_PRLIMIT));
        if (archive.isPresent()) {
            // By its path: an archive fits only a jar that has the age it had.
            words.addAll(List.of("--ro-bind", command.jar().toString(), SEEN_JAR));
            words.addAll(List.of("--ro-bind", archive.get().toString(), SEEN_ARCHIVE));
        } else {
            words.addAll(List.of("--ro-bind-data", "8", SEEN_JAR));
        }
        words.addAll(List.of("--remount-ro", "/", "--seccomp", "9", "--chdir", "/"));
        words.addAll(Limits.words(SEEN_PRLIMIT, resources));
        words.addAll(java);
        return words;
    }

    /** Returns the words for a root folder with what every JVM needs. */
    private static List<String> rootFolder(JavaCommand command, String java) throws JailException {
        List<String> words = new ArrayList<>();
        for (Path folder : JavaFiles.of(command.java())) {
            words.addAll(List.of("--ro-bind", folder.toString(), folder.toString()));
        }
        for (String device : List.of("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom")) {
            words.addAll(List.of("--dev-bind", device, device));
        }
        // All of /proc that is needed: Java finds its home by it. A real one would show other processes.
        words.addAll(List.of("--symlink", java, "/proc/self/exe"));
        return words;
    }

    /** Tells whether a file can be shown under its path once root's rights are dropped. */
    private boolean isSeen(Path file) {
        return !isRoot || Folders.isReadableByAll(file);
    }

    @Override
    public Optional<List<String>> training(JavaCommand command, Path folder, UnaryOperator<String> option)
            throws JailException {
        List<String> java = command.with(option.apply(SEEN_FOLDER)).words(SEEN_JAR);
        List<String> words = new ArrayList<>(List.of(programs.path("bwrap"), "--die-with-parent"));
        words.addAll(rootFolder(command, java.get(0)));
        words.addAll(List.of("--ro-bind", command.jar().toString(), SEEN_JAR));
        words.addAll(List.of("--bind", folder.toString(), SEEN_FOLDER, "--chdir", "/"));
        words.addAll(java);
        return Optional.of(words);
    }
}
