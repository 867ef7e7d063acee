package io.github.exactgrader.cli;

import io.github.exactgrader.pipeline.Grader;
import io.github.exactgrader.pipeline.Lint;
import io.github.exactgrader.pipeline.LintFinding;
import io.github.exactgrader.pipeline.LintReport;
import io.github.exactgrader.report.PrintedJson;
import io.github.exactgrader.run.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code lint}: proves the key of an assignment, for its author. */
@Command(
        name = "lint",
        description = "Proves the key: prints what is wrong with it, one line each, and exits with 1 if anything is.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader lint                      every assignment that is installed",
            "  grader lint gd-momentum          one of them",
            "  grader lint ./my-sheet --json    a folder of one's own, findings as JSON",
            "",
            "A finding starts with file:line:column. Right answers and accepted spellings must pass the",
            "field's own check, misconceptions must fail it and be recognised, cases must lie in the domain",
            "and meet every regime, and where a field has a formula and a method, both must agree."
        })
final class LintCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable GraderCommand root;

    @Parameters(
            arity = "0..*",
            paramLabel = "ASSIGNMENT",
            description = "Ids of assignments, or folders of some (default: all that are installed).")
    private List<String> assignments = new ArrayList<>();

    @Option(names = "--json", description = "Print an object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        GraderCommand command = Objects.requireNonNull(root);
        Terminal terminal = command.terminal();
        Home home = command.home();
        List<Path> folders = (assignments.isEmpty() ? home.assignmentIds() : assignments)
                .stream().map(home::assignmentOrStop).toList();
        List<LintReport> reports = new ArrayList<>();
        try (Grader grader = new Grader(home.referenceJar(), Limits.defaults())) {
            for (Path folder : folders) {
                ProgressLine progress = new ProgressLine(terminal, System::nanoTime, "fields looked at");
                reports.add(new Lint(grader, progress).check(folder));
                progress.end();
                if (!json) {
                    print(terminal, reports.get(reports.size() - 1));
                }
            }
        }
        if (json) {
            terminal.print(PrintedJson.of(facts(reports)));
        }
        return reports.stream().allMatch(report -> report.findings().isEmpty())
                ? ExitCode.DONE
                : ExitCode.CONDITION_FALSE;
    }

    private static void print(Terminal terminal, LintReport report) {
        report.findings().forEach(finding -> terminal.print(finding + "\n"));
        report.notes().forEach(terminal::say);
        int count = report.findings().size();
        terminal.say(report.assignment() + ": "
                + (count == 0 ? "nothing wrong" : count == 1 ? "1 finding" : count + " findings"));
    }

    private static Map<String, Object> facts(List<LintReport> reports) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(
                "findings",
                reports.stream()
                        .flatMap(report -> report.findings().stream())
                        .map(LintCommand::facts)
                        .toList());
        facts.put(
                "notes",
                reports.stream().flatMap(report -> report.notes().stream()).toList());
        return facts;
    }

    private static Map<String, Object> facts(LintFinding finding) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("file", finding.location().file());
        facts.put("line", finding.location().line());
        facts.put("column", finding.location().column());
        facts.put("message", finding.message());
        return facts;
    }
}
