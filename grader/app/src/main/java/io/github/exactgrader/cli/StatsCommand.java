package io.github.exactgrader.cli;

import io.github.exactgrader.expr.Spelling;
import io.github.exactgrader.report.StatsCsv;
import io.github.exactgrader.report.StatsJson;
import io.github.exactgrader.report.StatsTable;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.stats.ClassStatistics;
import io.github.exactgrader.stats.ItemStatistics;
import io.github.exactgrader.stats.SheetStatistics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** {@code stats}: how the class did on each field, and what looks like an error of the key. */
@Command(
        name = "stats",
        description = "Prints how the class did on each field of RUN, and what looks like an error of the key.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader stats run                            what to look at first, then a line per field",
            "  grader stats run --field 1b.eta_star        one field with all its wrong answers and who gave them",
            "  grader stats run --json > stats.json        the same numbers for programs",
            "",
            "The TA guide says what each number means. Fewer than 20 submissions: no correlations."
        })
final class StatsCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable GraderCommand root;

    @Parameters(paramLabel = "RUN", description = "Folder that \"grader grade\" wrote.")
    private Path run = Path.of(".");

    @Option(
            names = {"-a", "--assignment"},
            paramLabel = "ASSIGNMENT",
            description = "Only this assignment, where the run has several.")
    private @Nullable String assignment;

    @Option(names = "--field", paramLabel = "FIELD", description = "Only this field, with all its wrong answers.")
    private @Nullable String field;

    @Option(names = "--json", description = "Print JSON (docs/schema/stats-v1.schema.json).")
    private boolean json;

    @Option(names = "--csv", description = "Print a table with a row per field.")
    private boolean csv;

    @Override
    public Integer call() throws IOException {
        GraderCommand grader = Objects.requireNonNull(root);
        if (json && csv) {
            throw new StopException(ExitCode.USAGE, "--json and --csv are two ways to print: give one of them");
        }
        Results results = new SavedRun(run).results();
        if (assignment != null) {
            results = SavedRun.only(results, assignment);
        }
        List<SheetStatistics> sheets = ClassStatistics.of(results);
        grader.terminal().print(text(field == null ? sheets : only(sheets, field), grader.colourOut()));
        return ExitCode.DONE;
    }

    private String text(List<SheetStatistics> sheets, boolean colour) {
        if (json || csv) {
            return new String(json ? StatsJson.bytes(sheets) : StatsCsv.bytes(sheets), StandardCharsets.UTF_8);
        }
        StatsTable table = new StatsTable(colour);
        return field == null
                ? table.text(sheets)
                : String.join(
                        "\n",
                        sheets.stream()
                                .map(sheet -> table.field(sheet, sheet.items().get(0)))
                                .toList());
    }

    /** Keeps one field of the assignments that have it. */
    private static List<SheetStatistics> only(List<SheetStatistics> sheets, String field) {
        List<SheetStatistics> with = new ArrayList<>();
        for (SheetStatistics sheet : sheets) {
            sheet.only(field).ifPresent(with::add);
        }
        if (with.isEmpty()) {
            List<String> ids = sheets.stream()
                    .flatMap(sheet -> sheet.items().stream())
                    .map(ItemStatistics::field)
                    .toList();
            throw new StopException(
                    ExitCode.UNREADABLE,
                    "the run has no field \"" + field + "\"" + Spelling.aside(field, ids)
                            + "; \"grader stats RUN\" lists all " + ids.size());
        }
        return with;
    }
}
