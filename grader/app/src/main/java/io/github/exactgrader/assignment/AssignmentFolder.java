package io.github.exactgrader.assignment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder that holds all assignments, one folder each. */
public final class AssignmentFolder {

    private AssignmentFolder() {}

    /**
     * Returns the ids of the assignments in a folder.
     *
     * @param root a folder
     * @return names of the folders in it that hold an {@code assignment.yaml}, in alphabetical order; none if there is no
     *     such folder
     * @throws IOException if it cannot be listed
     */
    public static List<String> assignments(Path root) throws IOException {
        List<String> ids = new ArrayList<>();
        if (!Files.isDirectory(root)) {
            return ids;
        }
        try (Stream<Path> list = Files.list(root)) {
            list.filter(folder -> Files.isRegularFile(folder.resolve("assignment.yaml")))
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted(Comparator.naturalOrder())
                    .forEach(ids::add);
        }
        return ids;
    }
}
