package io.github.exactgrader.jar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One submission of the collection in {@code src/test/attacks}: a folder {@code GROUP/NAME} with the files that are handed
 * in below {@code submission}, the name of their maker in {@code made-by.txt} where a repository cannot hold them, and
 * {@code expected.txt}, whose first line says what is tried and each further one what must come of it.
 *
 * @param group what it tries, in one word; {@code honest} for those that try nothing
 * @param name its folder
 * @param what the same in a sentence
 * @param expectations what must come of it
 * @param submission the files that are handed in; need not exist
 * @param madeBy the name of its maker
 */
record Attack(
        String group,
        String name,
        String what,
        List<Expectation> expectations,
        Path submission,
        Optional<String> madeBy) {

    /** Where the collection is. */
    static final Path COLLECTION = RealGrader.HOME.resolve("grader/app/src/test/attacks");

    static final Path ASSIGNMENT = COLLECTION.resolve("assignment/fortress");

    Attack {
        expectations = List.copyOf(expectations);
    }

    /** Reads the collection, by group and name. */
    static List<Attack> all() throws IOException {
        List<Attack> all = new ArrayList<>();
        for (Path group : folders(COLLECTION)) {
            if (!ASSIGNMENT.startsWith(group)) {
                for (Path folder : folders(group)) {
                    all.add(read(group.getFileName().toString(), folder));
                }
            }
        }
        return all;
    }

    /** Returns the name it is handed in under; honest ones come to stand among the attacks. */
    String student() {
        return name + "." + group;
    }

    boolean isHonest() {
        return group.equals("honest");
    }

    /** Writes what is handed in to a folder. */
    void handIn(Path folder, Bait machine) throws IOException {
        Files.createDirectories(folder);
        if (Files.isDirectory(submission)) {
            try (Stream<Path> tree = Files.walk(submission)) {
                for (Path file : tree.filter(Files::isRegularFile).toList()) {
                    Path target = folder.resolve(submission.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.write(target, machine.fill(Files.readAllBytes(file)));
                }
            }
        }
        if (madeBy.isPresent()) {
            Maker maker = MadeFiles.all().get(madeBy.get());
            if (maker == null) {
                throw new AssertionError(group + "/" + name + "/made-by.txt: no maker is called " + madeBy.get());
            }
            maker.make(folder, machine);
        }
    }

    private static Attack read(String group, Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("expected.txt"));
        Path maker = folder.resolve("made-by.txt");
        return new Attack(
                group,
                folder.getFileName().toString(),
                lines.get(0),
                lines.stream().skip(1).map(Expectation::of).toList(),
                folder.resolve("submission"),
                Files.exists(maker) ? Optional.of(Files.readString(maker).strip()) : Optional.empty());
    }

    private static List<Path> folders(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(Files::isDirectory).sorted().toList();
        }
    }
}
