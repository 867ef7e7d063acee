package io.github.exactgrader.cli;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.report.Starter;
import io.github.exactgrader.report.StarterWorkflow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code init}: what a student starts from. */
@Command(
        name = "init",
        description =
                "Writes the starter of an assignment: the sheet, answers.json with blanks, Java stubs, a workflow.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader init gd-momentum               into a new folder gd-momentum",
            "  grader init gd-momentum homework1     into the folder homework1",
            "  grader init gd-momentum . --force     over what is here already",
            "",
            "Then write your answers and look with \"grader check\" in that folder how they are read."
        })
final class InitCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Root root;

    @Parameters(index = "0", paramLabel = "ASSIGNMENT", description = "Id of an assignment, or the folder of one.")
    private String assignment = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DIR",
            description = "Folder to write to (default: named like the assignment).")
    private @Nullable Path directory;

    @Option(names = "--force", description = "Write over files that exist.")
    private boolean force;

    @Option(
            names = "--action",
            paramLabel = "OWNER/REPO@REF",
            description = "The GitHub action that the workflow uses (default: it runs the jar in the folder).")
    private @Nullable String action;

    @Option(
            names = "--with-jar",
            description = "Write the student's program too, as " + StarterWorkflow.JAR + ", for a repository.")
    private boolean withJar;

    @Override
    public Integer call() throws IOException {
        Root program = Objects.requireNonNull(root);
        Assignment sheet = AssignmentReader.read(program.home().assignmentOrStop(assignment));
        Path target = directory == null ? Path.of(sheet.id()) : directory;
        Map<String, byte[]> files = new LinkedHashMap<>(Starter.files(sheet, workflow()));
        if (withJar) {
            files.put(StarterWorkflow.JAR, program.studentJar());
        }
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new StopException(ExitCode.USAGE, target + " is a file; DIR is the folder to write to");
        }
        List<String> existing = files.keySet().stream()
                .filter(name -> Files.exists(target.resolve(name), LinkOption.NOFOLLOW_LINKS))
                .toList();
        if (!existing.isEmpty() && !force) {
            throw new StopException(
                    ExitCode.USAGE,
                    "nothing was written: in " + target + " there is already " + String.join(", ", existing)
                            + "; give another folder, or --force to write over "
                            + (existing.size() == 1 ? "it" : "them"));
        }
        Files.createDirectories(target);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = target.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.write(path, file.getValue());
            program.terminal().print(path + "\n");
        }
        program.terminal()
                .say("Read " + target.resolve("SHEET.md") + ", write your answers, then run: " + program.name()
                        + " check " + target);
        return ExitCode.DONE;
    }

    private StarterWorkflow workflow() {
        try {
            return new StarterWorkflow(Optional.ofNullable(action));
        } catch (IllegalArgumentException e) {
            throw new StopException(ExitCode.USAGE, "--action: " + e.getMessage());
        }
    }
}
