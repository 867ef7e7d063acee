package io.github.exactgrader.cli;

import io.github.exactgrader.report.CardText;
import io.github.exactgrader.report.ClassPage;
import io.github.exactgrader.report.FeedbackHtml;
import io.github.exactgrader.report.FeedbackJson;
import io.github.exactgrader.report.FeedbackMarkdown;
import io.github.exactgrader.report.GradebookCsv;
import io.github.exactgrader.report.JunitXml;
import io.github.exactgrader.report.ResultsJson;
import io.github.exactgrader.report.SummaryTable;
import io.github.exactgrader.score.FeedbackRules;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code report}: shows what a run decided, without grading anything. */
@Command(
        name = "report",
        description = "Prints what is in RUN: the whole class, or the card of one student.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader report run                                    the table of the whole class",
            "  grader report run --student ada --staff              one card, with expected values",
            "  grader report run -a gd-momentum --format csv > gradebook.csv",
            "  grader report run --publish                          writes feedback that was withheld",
            "",
            "A whole run prints as text, json, html or csv, one student as text, md, json, html or junit.",
            "The same files lie in RUN already; this command makes them again from RUN/results.json."
        })
final class ReportCommand implements Callable<Integer> {

    /** What is printed. */
    enum Format {
        text,
        md,
        json,
        html,
        junit,
        csv
    }

    @ParentCommand
    private @Nullable GraderCommand root;

    @Parameters(paramLabel = "RUN", description = "Folder that \"grader grade\" wrote.")
    private Path run = Path.of(".");

    @Option(names = "--student", paramLabel = "ID", description = "Only the card of this student.")
    private @Nullable String student;

    @Option(
            names = {"-a", "--assignment"},
            paramLabel = "ASSIGNMENT",
            description = "Only this assignment, where the run has several.")
    private @Nullable String assignment;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "One of ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
    private Format format = Format.text;

    @Option(
            names = "--staff",
            description = "Add expected values and hidden inputs to the text of a card. Not for students.")
    private boolean staff;

    @Mixin
    private GithubOptions github = new GithubOptions();

    @Mixin
    private FeedbackOptions feedbackOptions = new FeedbackOptions();

    @Option(names = "--publish", description = "Write the feedback for students that was withheld.")
    private boolean publish;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return github.run(Objects.requireNonNull(root).terminal(), format != Format.text, this::report);
    }

    private int report(Terminal terminal, Optional<GithubJob> job) throws IOException {
        GraderCommand grader = Objects.requireNonNull(root);
        checkWords();
        if (publish || feedbackOptions.isGiven()) {
            show(terminal);
        }
        SavedRun saved = new SavedRun(run);
        Results results = saved.results();
        if (assignment != null) {
            results = SavedRun.only(results, assignment);
        }
        if (job.isPresent()) {
            Results shown = student == null ? results : SavedRun.of(results, student);
            terminal.print(new SummaryTable(false).withoutNames(shown));
            job.get().graded(List.of(), shown, 0);
            return ExitCode.DONE;
        }
        terminal.print(student == null ? ofClass(results, grader.colourOut()) : ofStudent(results, student));
        return ExitCode.DONE;
    }

    /** Writes the files of the run as students may see them from now on. */
    private void show(Terminal terminal) throws IOException {
        Optional<FeedbackRules> given = feedbackOptions.read();
        new RunOutput(run, terminal).machine();
        FeedbackOptions.keep(run, given);
        if (publish) {
            FeedbackRules rules = FeedbackOptions.of(run).orElse(new FeedbackRules(Map.of(), false, false));
            FeedbackOptions.keep(run, Optional.of(rules.published()));
        }
        Results results = NewVersion.decide(run, terminal, publish ? "report --publish" : "report --feedback");
        long withheld =
                results.assignments().stream().filter(Graded::isWithheld).count();
        terminal.say(
                withheld == 0
                        ? "feedback for students is in " + run.resolve("students")
                        : "feedback for students is withheld; publish it with \"grader report " + run + " --publish\"");
    }

    private void checkWords() {
        if (staff && (student == null || format != Format.text)) {
            throw new StopException(
                    ExitCode.USAGE, "--staff goes with --student and --format text; no other report has room for it");
        }
        if (student == null && (format == Format.md || format == Format.junit)) {
            throw new StopException(
                    ExitCode.USAGE,
                    "--format " + format + " is for one student: add --student ID (the files of all are in RUN/"
                            + (format == Format.md ? "students" : "junit") + ")");
        }
        if (student != null && format == Format.csv) {
            throw new StopException(
                    ExitCode.USAGE, "--format csv is the gradebook of a class: leave out --student, or use text");
        }
    }

    private String ofClass(Results results, boolean colour) {
        return switch (format) {
            case json -> utf8(ResultsJson.bytes(results));
            case html -> utf8(ClassPage.bytes(results));
            case csv -> {
                Graded only = onlyAssignment(results.assignments());
                yield utf8(GradebookCsv.bytes(only, results.submissions()));
            }
            default -> new SummaryTable(colour).text(results);
        };
    }

    private String ofStudent(Results results, String id) {
        List<ScoreCard> cards = SavedRun.cards(results, id);
        if (format == Format.text) {
            CardText writer = new CardText(staff);
            return String.join(
                    "\n",
                    cards.stream()
                            .map(card -> writer.full(graded(results, card), card))
                            .toList());
        }
        if (cards.size() > 1) {
            throw severalAssignments(cards.stream().map(ScoreCard::assignment).toList());
        }
        ScoreCard card = cards.get(0);
        Graded graded = graded(results, card);
        return utf8(
                switch (format) {
                    case md -> FeedbackMarkdown.bytes(graded, card, results.isolation());
                    case json -> FeedbackJson.bytes(graded, card, results.isolation());
                    case html -> FeedbackHtml.bytes(graded, card, results.isolation());
                    default -> JunitXml.bytes(graded, card);
                });
    }

    private Graded onlyAssignment(List<Graded> assignments) {
        if (assignments.size() != 1) {
            throw severalAssignments(assignments.stream().map(Graded::id).toList());
        }
        return assignments.get(0);
    }

    private StopException severalAssignments(List<String> ids) {
        return new StopException(
                ExitCode.USAGE,
                "--format " + format + " is for one assignment, and there are " + ids.size()
                        + ": choose with -a one of " + String.join(", ", ids));
    }

    private static Graded graded(Results results, ScoreCard card) {
        return results.assignments().stream()
                .filter(each -> each.id().equals(card.assignment()))
                .findFirst()
                .orElseThrow();
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
