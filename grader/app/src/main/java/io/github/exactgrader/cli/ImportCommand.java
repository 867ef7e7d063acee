package io.github.exactgrader.cli;

import io.github.exactgrader.course.CourseImport;
import io.github.exactgrader.course.CourseManifest;
import io.github.exactgrader.course.ImportChanges;
import io.github.exactgrader.course.ImportException;
import io.github.exactgrader.course.ImportFolder;
import io.github.exactgrader.course.ImportPlan;
import io.github.exactgrader.course.ImportRequest;
import io.github.exactgrader.course.ImportText;
import io.github.exactgrader.course.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code import}: from the export of a platform to a folder of submissions. */
@Command(
        name = "import",
        description = "Makes a folder of submissions from what Canvas, Moodle, Gradescope, Blackboard, Brightspace or a"
                + " classroom on GitHub exports.",
        sortOptions = false,
        subcommands = {ImportReviewsCommand.class, ImportOverridesCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader import hw1.zip -o submissions --dry-run             show what would be done",
            "  grader import hw1.zip -o submissions --roster roster.csv   match names, tell who is missing",
            "  grader import hw1.zip -o submissions --deadline 2026-11-20T23:59 --zone Europe/Berlin",
            "",
            "What was recognised is shown first. On a terminal you are asked then; elsewhere it goes on at once.",
            "Whoever is not in the roster stops the import with exit code 3, and so does what cannot be trusted."
        })
final class ImportCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable GraderCommand root;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "EXPORT",
            description = "Zip or folder as the platform made it.")
    private @Nullable Path source;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "SUBMISSIONS",
            description = "Folder to write; an earlier import in it is replaced.")
    private @Nullable Path output;

    @Option(
            names = "--layout",
            paramLabel = "NAME",
            defaultValue = "auto",
            description = "auto, canvas, moodle, gradescope, blackboard, brightspace, classroom or folders"
                    + " (default ${DEFAULT-VALUE}).")
    private String layout = "auto";

    @Option(names = "--roster", paramLabel = "FILE", description = "CSV with the students of the course.")
    private @Nullable Path roster;

    @Option(names = "--sheet", paramLabel = "FILE", description = "The platform's own grade sheet, for its ids.")
    private @Nullable Path sheet;

    @Option(
            names = "--deadline",
            paramLabel = "TIME",
            description = "Of several attempts take the newest before this time, e.g. 2026-11-20T23:59.")
    private @Nullable String deadline;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Where times without a time zone belong, e.g. Europe/Berlin (default: UTC).")
    private @Nullable String zone;

    @Option(names = "--individual", description = "Pass over the teams of the roster.")
    private boolean individual;

    @Option(names = "--allow-unmatched", description = "Take what nobody in the roster fits under the platform's name.")
    private boolean allowUnmatched;

    @Option(names = "--skip-refused", description = "Leave out what cannot be trusted, and import the rest.")
    private boolean skipRefused;

    @Option(
            names = "--without",
            paramLabel = "NAME",
            description = "Leave out this attempt, called as the messages call it; may be said several times.")
    private List<String> without = List.of();

    @Option(names = "--dry-run", description = "Show what would be done; write nothing.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(names = "--json", description = "Print the plan as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = root().terminal();
        Path source = given(this.source, "EXPORT, the zip or folder that the platform made");
        Path output = given(this.output, "-o SUBMISSIONS, the folder to write");
        try {
            ImportFolder folder = new ImportFolder(output);
            ImportPlan plan = CourseImport.plan(request(source));
            Optional<CourseManifest> earlier = folder.earlier(source);
            if (!json) {
                terminal.print(ImportText.text(plan));
            }
            stop(terminal, plan);
            if (dryRun) {
                return end(terminal, plan, "nothing was written, as --dry-run says", ExitCode.DONE);
            }
            if (!isWanted(terminal, earlier, output)) {
                return end(terminal, plan, "nothing was written", ExitCode.CONDITION_FALSE);
            }
            Optional<ImportChanges> changes = folder.write(plan, earlier);
            if (json) {
                terminal.print(ImportText.json(plan, true));
            }
            changes.ifPresent(each -> terminal.say(each.text().strip()));
            terminal.say("Written to " + output + ": now run: grader grade " + output + " -o run");
            return ExitCode.DONE;
        } catch (ImportException refused) {
            throw new StopException(ExitCode.UNREADABLE, String.valueOf(refused.getMessage()));
        }
    }

    GraderCommand root() {
        return Objects.requireNonNull(root);
    }

    /** Not required words for the library of the command line, as the commands below this one do without. */
    private static Path given(@Nullable Path path, String what) {
        if (path == null) {
            throw new StopException(ExitCode.USAGE, "missing: " + what + "; see grader import --help");
        }
        return path;
    }

    private int end(Terminal terminal, ImportPlan plan, String words, int code) {
        if (json) {
            terminal.print(ImportText.json(plan, false));
        }
        terminal.say(words);
        return code;
    }

    private ImportRequest request(Path source) {
        String wanted = layout.toLowerCase(Locale.ROOT);
        if (!wanted.equals("auto") && !CourseImport.layouts().contains(wanted)) {
            throw new StopException(
                    ExitCode.USAGE,
                    "--layout: expected auto or one of " + String.join(", ", CourseImport.layouts()) + ", found \""
                            + layout + "\"");
        }
        return new ImportRequest(
                source,
                wanted.equals("auto") ? Optional.empty() : Optional.of(wanted),
                Optional.ofNullable(roster),
                Optional.ofNullable(sheet),
                Optional.ofNullable(deadline),
                zone(),
                Set.copyOf(without),
                individual);
    }

    private Optional<ZoneId> zone() {
        try {
            return Optional.ofNullable(zone).map(ZoneId::of);
        } catch (DateTimeException unknown) {
            throw new StopException(
                    ExitCode.USAGE,
                    "--zone: expected the name of a time zone such as Europe/Berlin or +01:00, found \"" + zone + "\"");
        }
    }

    private void stop(Terminal terminal, ImportPlan plan) {
        Set<Problem.Kind> allowed = EnumSet.noneOf(Problem.Kind.class);
        if (allowUnmatched) {
            allowed.add(Problem.Kind.UNMATCHED);
        }
        if (skipRefused) {
            allowed.add(Problem.Kind.REFUSED);
        }
        List<Problem> stops = plan.stops(allowed);
        if (stops.isEmpty()) {
            return;
        }
        if (json) {
            terminal.print(ImportText.json(plan, false));
        }
        StringBuilder message = new StringBuilder("nothing was written:\n");
        message.append(of(
                stops,
                Problem.Kind.UNMATCHED,
                "not matched to the roster",
                "mend the roster, or say" + " --allow-unmatched to take them under the platform's name"));
        message.append(
                of(stops, Problem.Kind.REFUSED, "refused", "say --skip-refused to import the rest without them"));
        message.append(
                of(stops, Problem.Kind.UNDECIDED, "undecided", "leave out what does not count, by --without NAME"));
        throw new StopException(ExitCode.UNREADABLE, message.toString().strip());
    }

    private static String of(List<Problem> stops, Problem.Kind kind, String name, String wayOut) {
        List<Problem> own =
                stops.stream().filter(problem -> problem.kind() == kind).toList();
        return own.isEmpty() ? "" : own.size() + " " + name + " (" + wayOut + "):\n" + ImportText.problems(own);
    }

    private boolean isWanted(Terminal terminal, Optional<CourseManifest> earlier, Path output) throws IOException {
        if (yes || json || !terminal.outIsTerminal() || !terminal.errIsTerminal()) {
            return true;
        }
        terminal.say((earlier.isPresent() ? "Replace the earlier import in " : "Write this to ") + output + "? [y/N]");
        String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    }
}
