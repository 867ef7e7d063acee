package io.github.exactgrader.cli;

import io.github.exactgrader.format.UnreadableTableException;
import io.github.exactgrader.report.PrintedJson;
import io.github.exactgrader.review.Decisions;
import io.github.exactgrader.review.Mark;
import io.github.exactgrader.review.MarkLog;
import io.github.exactgrader.review.MarkingSheet;
import io.github.exactgrader.review.MarkingSheet.Entry;
import io.github.exactgrader.review.MarkingSheet.Filled;
import io.github.exactgrader.score.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What both commands that enter marks of people do: read a table, add to the log, write the files of the run again. */
final class MarkImport {

    @Parameters(paramLabel = "TABLE", description = "CSV, its first row the names of the columns.")
    private Path table = Path.of(".");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "RUN",
            required = true,
            description = "Folder that \"grader grade\" wrote; its files are written again.")
    private Path run = Path.of(".");

    @Option(names = "--marker", paramLabel = "NAME", description = "Who marked the rows whose cell marker is empty.")
    private String marker = "";

    @Option(names = "--final", description = "These marks settle what was decided before, also by others.")
    private boolean isFinal;

    @Option(
            names = {"-a", "--assignment"},
            paramLabel = "FOLDER",
            description = "Folder of the assignment, where it is not installed.")
    private @Nullable String folder;

    @Option(names = "--json", description = "Print an object.")
    private boolean json;

    /** Which of the two tables is read. */
    interface Reader {
        Filled read(MarkingSheet sheet, byte[] bytes, String name) throws UnreadableTableException;
    }

    /**
     * Enters the marks of the table.
     *
     * @param root the program
     * @param madeBy the command
     * @param reader reads the table
     * @return exit code
     * @throws StopException if a table or file is not right; the log is as before then
     * @throws IOException if a file cannot be read or written
     */
    int enter(GraderCommand root, String madeBy, Reader reader) throws IOException {
        byte[] bytes = Files.readAllBytes(table);
        RunOutput output = new RunOutput(run, root.terminal());
        output.machine();
        MarkLog log = new MarkLog(run);
        try (MarkLog.Held held = log.hold()) {
            Results machine = output.machine();
            Filled filled = reader.read(sheet(root, machine), bytes, table.toString());
            Decisions before = output.decisions();
            List<Mark> unknown =
                    filled.marks().stream().filter(mark -> !before.knows(mark)).toList();
            if (!unknown.isEmpty()) {
                held.append(unknown);
            }
            Results results = NewVersion.decide(run, root.terminal(), madeBy);
            print(
                    root.terminal(),
                    filled,
                    unknown.size(),
                    results,
                    output.decisions().conflicts(machine));
            return ExitCode.DONE;
        } catch (UnreadableTableException wrong) {
            throw new StopException(ExitCode.UNREADABLE, String.valueOf(wrong.getMessage()));
        }
    }

    private MarkingSheet sheet(GraderCommand root, Results machine) {
        Entry entry = new Entry(Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS), marker, isFinal);
        return new MarkingSheet(machine, new KeyRubrics(root.home(), root.terminal(), machine, folder), entry);
    }

    private void print(Terminal terminal, Filled filled, int entered, Results results, List<String> conflicts) {
        int known = filled.marks().size() - entered;
        long open = results.submissions().stream()
                .flatMap(card -> card.fields().stream())
                .filter(field -> field.verdict().isOpen())
                .count();
        if (json) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("entered", entered);
            facts.put("known", known);
            facts.put("not_filled", filled.empty());
            facts.put("conflicts", conflicts);
            facts.put("open", open);
            terminal.print(PrintedJson.of(facts));
            return;
        }
        terminal.print(count(entered, "mark") + " entered"
                + (known > 0 ? ", " + known + " in the log already" : "")
                + (filled.empty() > 0 ? ", " + count(filled.empty(), "row") + " not filled" : "")
                + "; " + (conflicts.isEmpty() ? "" : count(conflicts.size(), "conflict") + ", ")
                + (open == 0 ? "nothing is open" : count(open, "field") + " still open") + "\n");
        terminal.say("Written to " + run);
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
