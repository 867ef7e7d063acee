package io.github.exactgrader.cli;

import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.leak.StudentJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the program of students out of this one. */
final class StudentProgram {

    private static final String MAIN = "io.github.exactgrader.cli.StudentCommand";

    /** What is started as a process of its own, by its name. */
    private static final List<String> CHILDREN = List.of(
            "io.github.exactgrader.compile.CompilerMain",
            "io.github.exactgrader.worker.WorkerMain",
            "io.github.exactgrader.worker.SealedMain",
            "io.github.exactgrader.worker.ProbeMain");

    private StudentProgram() {}

    /**
     * Returns the bytes of the jar.
     *
     * @param jar this program
     * @param sheets the folders of the assignments that are to be in it
     * @throws IOException if a file cannot be read
     * @throws StopException if this program does not run from a jar
     */
    static byte[] bytes(Path jar, List<Path> sheets) throws IOException {
        if (!Files.isRegularFile(jar)) {
            throw new StopException(
                    ExitCode.UNREADABLE,
                    jar + ": the student's program is made of the jar of the grader, and this grader does not run from"
                            + " one; start it as bin/grader");
        }
        Map<String, byte[]> publicSides = new LinkedHashMap<>();
        for (Path sheet : sheets) {
            // Read once, so that a mistake in a sheet meets staff and not students.
            publicSides.put(
                    AssignmentReader.read(sheet).id(), Files.readAllBytes(sheet.resolve("assignment.yaml")));
        }
        return StudentJar.from(jar).bytes(MAIN, CHILDREN, publicSides);
    }
}
