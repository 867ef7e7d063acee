package io.github.exactgrader.jar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The processes of this system, as {@code /proc} tells of them: of every user, and inside of jails too. */
final class Processes {

    private static final Path PROC = Path.of("/proc");

    /** Where the parts of {@code stat} stand, counted behind the name: state, parent, and the time of its start. */
    private static final int STATE = 0;

    private static final int PARENT = 1;
    private static final int START = 19;

    private Processes() {}

    /**
     * A process.
     *
     * @param pid its number
     * @param parent that of its parent
     * @param start when it started, in ticks since the system did: with the number, it names one process for ever
     * @param command its words
     */
    record One(long pid, long parent, long start, String command) {

        boolean isAlive() {
            return one(pid).filter(now -> now.start() == start).isPresent();
        }
    }

    /** Returns those that live; one that ended and that nobody has asked after does not. */
    static List<One> all() throws IOException {
        try (Stream<Path> list = Files.list(PROC)) {
            return list.map(path -> path.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .map(name -> one(Long.parseLong(name)))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /** Returns those whose parents lead to a process, without it. */
    static List<One> below(long pid) throws IOException {
        List<One> all = all();
        Set<Long> tree = new HashSet<>(Set.of(pid));
        List<One> below = new ArrayList<>();
        int before = -1;
        while (before != below.size()) {
            before = below.size();
            for (One one : all) {
                if (tree.contains(one.parent()) && tree.add(one.pid())) {
                    below.add(one);
                }
            }
        }
        return below;
    }

    private static Optional<One> one(long pid) {
        try {
            Path folder = PROC.resolve(String.valueOf(pid));
            String stat = Files.readString(folder.resolve("stat"), StandardCharsets.ISO_8859_1);
            String[] parts = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            String command = Files.readString(folder.resolve("cmdline"), StandardCharsets.ISO_8859_1);
            boolean isEnded = "ZX".contains(parts[STATE]);
            return isEnded
                    ? Optional.empty()
                    : Optional.of(new One(
                            pid,
                            Long.parseLong(parts[PARENT]),
                            Long.parseLong(parts[START]),
                            command.replace('\0', ' ')));
        } catch (IOException e) {
            return Optional.empty(); // ended in the meantime
        }
    }
}
