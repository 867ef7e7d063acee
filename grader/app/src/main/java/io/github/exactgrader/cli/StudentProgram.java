package io.github.exactgrader.cli;

import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.leak.Leak;
import io.github.exactgrader.leak.LeakScan;
import io.github.exactgrader.leak.StudentJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
     * @param home where this program is installed
     * @param sheets the folders of the assignments that are to be in it
     * @throws IOException if a file cannot be read
     * @throws StopException if this program does not run from a jar, or the result would hold something of staff
     */
    static byte[] bytes(Home home, List<Path> sheets) throws IOException {
        Path jar = Home.place();
        if (!Files.isRegularFile(jar)) {
            throw new StopException(
                    ExitCode.UNREADABLE,
                    jar + ": the student's program is made of the jar of the grader, and this grader does not run from"
                            + " one; start it as bin/grader");
        }
        Map<String, byte[]> publicSides = new LinkedHashMap<>();
        for (Path sheet : sheets) {
            // Read once, so that a mistake in a sheet meets staff and not students.
            publicSides.put(AssignmentReader.read(sheet).id(), Files.readAllBytes(sheet.resolve("assignment.yaml")));
        }
        StudentJar program = StudentJar.from(jar);
        byte[] bytes = program.bytes(MAIN, CHILDREN, publicSides);
        List<Leak> leaks = scan(home, sheets, program).of("grader-student.jar", bytes);
        if (!leaks.isEmpty()) {
            throw new StopException(
                    ExitCode.NOT_JAILED,
                    "not written: it would hold something of staff\n"
                            + String.join(
                                    "\n",
                                    leaks.stream().map(StudentProgram::line).toList()));
        }
        return bytes;
    }

    static String line(Leak leak) {
        return Escape.terminal(leak.where()) + ": " + leak.what() + "; "
                + leak.kind().advice();
    }

    /**
     * Returns the search for what students must not have.
     *
     * @param home where the reference solution is
     * @param sheets folders of assignments, with their keys where these are there
     * @throws IOException if a file cannot be read
     */
    static LeakScan scan(Home home, List<Path> sheets) throws IOException {
        Path jar = Home.place();
        return Files.isRegularFile(jar)
                ? scan(home, sheets, StudentJar.from(jar))
                : new LeakScan(sheets, home.referenceJar(), home.referenceSources(), Set.of());
    }

    private static LeakScan scan(Home home, List<Path> sheets, StudentJar program) throws IOException {
        return new LeakScan(sheets, home.referenceJar(), home.referenceSources(), program.staffClasses(MAIN, CHILDREN));
    }
}
