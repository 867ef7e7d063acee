package io.github.exactgrader.cli;

import io.github.exactgrader.format.FileNames;
import io.github.exactgrader.report.JunitXml;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code export junit}: test reports, one file for each submission. */
@Command(
        name = "junit",
        description = "Writes JUnit XML into a folder, one file for each submission.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader export junit run -o reports",
            "  grader export junit run --student ada -o reports",
            "  grader export junit run -a gd-momentum -o reports",
            "",
            "What a student got wrong is a failure, what the grader failed on an error, what a person marks is",
            "skipped. Actions that show test reports take \"reports/*.xml\"."
        })
final class ExportJunitCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable ExportCommand parent;

    @Mixin
    private ExportedRun run = new ExportedRun();

    @Option(names = "--student", paramLabel = "ID", description = "Only this submission.")
    private @Nullable String student;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description = "Folder for the files; made if it is not there.")
    private Path output = Path.of("");

    @Override
    public Integer call() throws IOException {
        ExportedRun.Chosen chosen = run.chosen();
        FileNames names =
                FileNames.of(chosen.cards().stream().map(ScoreCard::student).toList());
        Files.createDirectories(output);
        int written = 0;
        for (ScoreCard card : student == null ? chosen.cards() : List.of(chosen.card(student))) {
            new OutputFile(output.resolve(names.of(card.student()) + ".xml"))
                    .write(JunitXml.bytes(chosen.graded(), card));
            written++;
        }
        Objects.requireNonNull(parent)
                .terminal()
                .say("Written to " + output + ": " + written + (written == 1 ? " file" : " files"));
        return ExitCode.DONE;
    }
}
