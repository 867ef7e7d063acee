package io.github.exactgrader.cli;

import io.github.exactgrader.export.ReporterPayload;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code export reporter}: what the reporter of GitHub Classroom takes from a grader step. */
@Command(
        name = "reporter",
        description = "Prints outputs of a step for the older GitHub Classroom reporter: result=..., in Base64.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader export reporter run >> \"$GITHUB_OUTPUT\"",
            "  grader export reporter run --by-question >> \"$GITHUB_OUTPUT\"",
            "  grader export reporter run --student ada --json",
            "",
            "The reporter records the sum of the points. Its table knows no part marks, so --by-question, with",
            "outputs result_1, result_2, ..., comes closer to them there. What is still open is left out."
        })
final class ExportReporterCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable ExportCommand parent;

    @Mixin
    private ExportedRun run = new ExportedRun();

    @Option(names = "--student", paramLabel = "ID", description = "The submission, where the run has several.")
    private @Nullable String student;

    @Option(names = "--by-question", description = "One output for each question.")
    private boolean byQuestion;

    @Option(names = "--json", description = "Print what the Base64 holds.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        ExportedRun.Chosen chosen = run.chosen().whole();
        ScoreCard card = chosen.card(student);
        Map<String, ReporterPayload> payloads = new LinkedHashMap<>();
        if (byQuestion) {
            ReporterPayload.byQuestion(chosen.graded(), card)
                    .forEach((question, payload) ->
                            payloads.put("result_" + question.replaceAll("[^A-Za-z0-9]", "_"), payload));
        } else {
            payloads.put("result", ReporterPayload.of(card));
        }
        StringBuilder lines = new StringBuilder();
        payloads.forEach((name, payload) -> lines.append(json ? payload.json() : name + "=" + payload.base64() + "\n"));
        Objects.requireNonNull(parent).terminal().print(lines.toString());
        return ExitCode.DONE;
    }
}
