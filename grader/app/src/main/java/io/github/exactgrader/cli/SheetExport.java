package io.github.exactgrader.cli;

import io.github.exactgrader.export.ExportException;
import io.github.exactgrader.export.FilledSheet;
import io.github.exactgrader.export.FilledSheet.Outcome;
import io.github.exactgrader.export.Marks;
import io.github.exactgrader.export.Platform;
import io.github.exactgrader.export.Scale;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.report.PrintedJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands that fill a platform's sheet have in common: their words, and what they tell. */
final class SheetExport {

    private static final int MOST_LINES = 10;

    @Mixin
    private ExportedRun run = new ExportedRun();

    @Option(
            names = "--sheet",
            paramLabel = "FILE",
            required = true,
            description = "The sheet as the platform exported it. It is not changed.")
    private Path sheet = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The same sheet with the marks in it.")
    private Path output = Path.of("");

    @Option(
            names = "--column",
            paramLabel = "NAME",
            description = "The column for the points: its name, or a part that no other has.")
    private @Nullable String column;

    @Option(
            names = "--scale-to",
            paramLabel = "POINTS",
            description = "Convert the points so that the whole assignment is worth so many.")
    private @Nullable BigDecimal scaleTo;

    @Option(
            names = "--with-open",
            description = "Write the points decided so far where some are still open. Else the cell stays as it is.")
    private boolean withOpen;

    @Option(names = "--allow-unmatched", description = "Write the sheet even if it has no row for some marks.")
    private boolean allowUnmatched;

    @Option(names = "--json", description = "Print what came of each row as JSON.")
    private boolean json;

    /**
     * Fills the sheet and tells what came of it.
     *
     * @return exit code
     */
    int export(Platform platform, Terminal terminal) throws IOException, ExportException {
        if (scaleTo != null && scaleTo.signum() <= 0) {
            throw new StopException(ExitCode.USAGE, "--scale-to takes a number above 0, found " + scaleTo);
        }
        OutputFile file = new OutputFile(output);
        file.isNot(sheet);
        Marks marks = run.chosen().marks(scale(platform));
        FilledSheet filled = platform.fill(
                Files.readAllBytes(sheet), sheet.toString(), marks, Optional.ofNullable(column), withOpen);
        boolean refused = !filled.told(Outcome.UNMATCHED).isEmpty() && !allowUnmatched;
        tell(platform, marks, filled, terminal);
        if (refused) {
            terminal.say("Nothing was written, as marks would be lost. Mend the roster or the sheet, or write the other"
                    + " rows with --allow-unmatched");
        } else {
            file.write(filled.bytes());
            terminal.say("Written to " + output);
        }
        if (json) {
            terminal.print(asJson(filled, !refused));
        }
        return refused ? ExitCode.UNREADABLE : ExitCode.DONE;
    }

    private Scale scale(Platform platform) {
        if (platform == Platform.CLASSROOM50) {
            return Scale.whole();
        }
        return scaleTo == null ? Scale.plain() : Scale.to(scaleTo);
    }

    private void tell(Platform platform, Marks marks, FilledSheet filled, Terminal terminal) {
        terminal.say(Escape.terminal("column \"" + filled.column() + "\": "
                + filled.told(Outcome.FILLED).size() + " filled, "
                + filled.told(Outcome.REPLACED).size() + " replaced, "
                + filled.told(Outcome.UNCHANGED).size() + " unchanged"));
        Optional<BigDecimal> ours = marks.each().stream().findFirst().map(mark -> mark.max());
        filled.maximum()
                .ifPresent(theirs -> ours.filter(max -> max.compareTo(theirs) != 0)
                        .ifPresent(max -> terminal.say("note: " + platform.title() + " gives " + Points.text(theirs)
                                + " points for this column, the marks are of " + Points.text(max) + "; --scale-to "
                                + Points.text(theirs) + " converts them")));
        if (platform == Platform.MOODLE && marks.assignment().isWithheld()) {
            terminal.say("note: feedback is withheld, so comments stay as they are; \"grader report RUN --publish\""
                    + " publishes it");
        }
        tell(terminal, "replaced", filled.told(Outcome.REPLACED));
        tell(
                terminal,
                "left as they are, as points are open (--with-open writes those decided so far)",
                filled.told(Outcome.OPEN));
        tell(terminal, platform.title() + " would not take the mark", filled.told(Outcome.SKIPPED));
        tell(terminal, "the comment there is kept, as somebody else wrote it", filled.told(Outcome.COMMENT_KEPT));
        tell(terminal, "rows without a mark", filled.told(Outcome.WITHOUT_MARK));
        tell(terminal, "marks without a row", filled.told(Outcome.UNMATCHED));
    }

    private static void tell(Terminal terminal, String what, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        terminal.say(what + ": " + lines.size());
        lines.stream().limit(MOST_LINES).forEach(line -> terminal.say("  " + Escape.terminal(line)));
        if (lines.size() > MOST_LINES) {
            terminal.say("  ... " + (lines.size() - MOST_LINES) + " more; --json lists all");
        }
    }

    private static String asJson(FilledSheet filled, boolean written) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("column", filled.column());
        facts.put("written", written);
        for (Outcome outcome : Outcome.values()) {
            facts.put(outcome.name().toLowerCase(Locale.ROOT), filled.told(outcome));
        }
        return PrintedJson.of(facts);
    }
}
