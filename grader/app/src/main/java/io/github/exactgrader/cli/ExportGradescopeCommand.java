package io.github.exactgrader.cli;

import io.github.exactgrader.export.ExportException;
import io.github.exactgrader.export.GradescopeMetadata;
import io.github.exactgrader.export.GradescopeResults;
import io.github.exactgrader.export.GradescopeVisibility;
import io.github.exactgrader.expr.Spelling;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.score.Results.GradedField;
import io.github.exactgrader.score.ScoreCard;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code export gradescope}: the results file of an autograder. */
@Command(
        name = "gradescope",
        description = "Writes the results.json of a Gradescope autograder for one submission.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader export gradescope run -o results.json",
            "  grader export gradescope run --student ada -o results.json",
            "  grader export gradescope run -o results.json --hide 1b.c_star --hidden after_published",
            "",
            "Gradescope shows no total while a field is hidden; the points of the visible part are printed."
        })
final class ExportGradescopeCommand implements Callable<Integer> {

    /** When a hidden field is shown, in Gradescope's words. */
    enum Shown {
        hidden,
        after_due_date,
        after_published
    }

    @ParentCommand
    private @Nullable ExportCommand parent;

    @Mixin
    private ExportedRun run = new ExportedRun();

    @Option(names = "--student", paramLabel = "ID", description = "The submission, where the run has several.")
    private @Nullable String student;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The results file.")
    private Path output = Path.of("");

    @Option(
            names = "--metadata",
            paramLabel = "FILE",
            description = "Gradescope's submission_metadata.json: says when it was handed in and what was due.")
    private @Nullable Path metadata;

    @Option(names = "--hide", paramLabel = "FIELD", description = "A field that is not shown at once. Can be repeated.")
    private List<String> hide = List.of();

    @Option(
            names = "--hidden",
            paramLabel = "WHEN",
            defaultValue = "after_published",
            description = "When such fields are shown: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
    private Shown hidden = Shown.after_published;

    @Override
    public Integer call() throws IOException, ExportException {
        Terminal terminal = Objects.requireNonNull(parent).terminal();
        ExportedRun.Chosen chosen = run.chosen();
        ScoreCard card = chosen.card(student);
        List<String> fields =
                chosen.graded().fields().stream().map(GradedField::id).toList();
        hide.forEach(field -> checkField(field, chosen.graded().id(), fields));
        chosen.whole(hide, "keep them back with --hide FIELD");
        Optional<GradescopeMetadata> known = metadata == null
                ? Optional.empty()
                : Optional.of(GradescopeMetadata.read(Files.readAllBytes(metadata), metadata.toString()));
        GradescopeVisibility later = GradescopeVisibility.valueOf(hidden.name().toUpperCase(Locale.ROOT));
        GradescopeResults results = new GradescopeResults(
                chosen.graded(), field -> hide.contains(field.field()) ? later : GradescopeVisibility.VISIBLE, known);
        new OutputFile(output).write(results.bytes(card));
        known.flatMap(GradescopeMetadata::points).ifPresent(points -> compare(points, card, terminal));
        terminal.say("Written to " + output);
        return ExitCode.DONE;
    }

    /** Refuses the name of a field that is not there. */
    static void checkField(String field, String assignment, List<String> fields) {
        if (!fields.contains(field)) {
            throw new StopException(
                    ExitCode.USAGE,
                    "--hide " + field + ": there is no such field in " + assignment + Spelling.aside(field, fields)
                            + "; there are " + String.join(", ", fields));
        }
    }

    private static void compare(BigDecimal points, ScoreCard card, Terminal terminal) {
        if (points.compareTo(card.max()) != 0) {
            terminal.say("note: Gradescope gives " + Points.text(points)
                    + " points for this assignment, the results are of " + Points.text(card.max())
                    + "; set the autograder points there to " + Points.text(card.max()));
        }
    }
}
