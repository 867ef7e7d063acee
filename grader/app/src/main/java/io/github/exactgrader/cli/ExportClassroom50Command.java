package io.github.exactgrader.cli;

import io.github.exactgrader.export.ClassroomContext;
import io.github.exactgrader.export.ClassroomResult;
import io.github.exactgrader.export.ExportException;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code export classroom50}: the result of one submission, for an autograder of Classroom 50. */
@Command(
        name = "classroom50",
        description = "Writes result.json and release-body.md of a Classroom 50 autograder for one submission.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader export classroom50 run                        into this folder, as its runner wants it",
            "  grader export classroom50 run --student ada -o out   into another folder",
            "  grader export classroom50-scores run --sheet scores.csv -o filled.csv    a whole class",
            "",
            "Scores are whole numbers there: 100 for each point, and release-body.md says so. The runner sets",
            "CLASSROOM, ASSIGNMENT, SUBMISSION_TAG, COMMIT_URL and RELEASE_URL in the environment."
        })
final class ExportClassroom50Command implements Callable<Integer> {

    @ParentCommand
    private @Nullable ExportCommand parent;

    @Mixin
    private ExportedRun run = new ExportedRun();

    @Option(names = "--student", paramLabel = "ID", description = "The submission, where the run has several.")
    private @Nullable String student;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "Folder for the two files (default: this one).")
    private Path output = Path.of("");

    @Override
    public Integer call() throws IOException, ExportException {
        ExportedRun.Chosen chosen = run.chosen().whole();
        ScoreCard card = chosen.card(student);
        ClassroomContext context = ClassroomContext.of(System.getenv(), Instant.now());
        Files.createDirectories(output.toAbsolutePath());
        new OutputFile(output.resolve("result.json")).write(ClassroomResult.bytes(card, context));
        new OutputFile(output.resolve("release-body.md"))
                .write(ClassroomResult.releaseBody(chosen.graded(), card, chosen.isolation()));
        Objects.requireNonNull(parent)
                .terminal()
                .say("Written: " + output.resolve("result.json") + " and " + output.resolve("release-body.md"));
        return ExitCode.DONE;
    }
}
