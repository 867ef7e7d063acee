package io.github.exactgrader.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code student-jar}: the program to give to students. */
@Command(
        name = "student-jar",
        description = "Writes the program for students: init, check and pack, the sheets, and nothing of staff.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader student-jar                    grader-student.jar with all sheets",
            "  grader student-jar gd-momentum        with one of them",
            "  grader student-jar ../mine/logs -o course.jar",
            "                                        with a sheet of your own",
            "",
            "The jar is searched for leaks before it is written, with the keys of its sheets where these are there.",
            "Exit code 5: not written, as it would hold something of staff."
        })
final class StudentJarCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable GraderCommand root;

    @Parameters(
            arity = "0..*",
            paramLabel = "ASSIGNMENT",
            description = "Ids of assignments, or their folders (default: all that are installed).")
    private List<String> assignments = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.jar",
            description = "The file to write (default: ${DEFAULT-VALUE}).",
            defaultValue = "grader-student.jar")
    private Path output = Path.of("grader-student.jar");

    @Override
    public Integer call() throws IOException {
        GraderCommand grader = Objects.requireNonNull(root);
        List<String> ids = assignments.isEmpty() ? grader.home().assignmentIds() : assignments;
        List<Path> sheets =
                ids.stream().map(id -> grader.home().assignmentOrStop(id)).toList();
        new OutputFile(output).write(StudentProgram.bytes(grader.home(), sheets));
        grader.terminal().print(output + "\n");
        return ExitCode.DONE;
    }
}
