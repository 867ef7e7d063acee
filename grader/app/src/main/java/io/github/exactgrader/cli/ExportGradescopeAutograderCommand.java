package io.github.exactgrader.cli;

import io.github.exactgrader.assignment.Assignment;
import io.github.exactgrader.assignment.AssignmentReader;
import io.github.exactgrader.assignment.Field;
import io.github.exactgrader.export.GradescopeAutograder;
import io.github.exactgrader.format.Points;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code export gradescope-autograder}: the zip that makes Gradescope grade with this program. */
@Command(
        name = "gradescope-autograder",
        description = "Packs an assignment, its key and this program into an autograder for Gradescope.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader export gradescope-autograder gd-momentum -o autograder.zip",
            "  grader export gradescope-autograder gd-momentum -o autograder.zip --hide 1b.c_star",
            "  grader export gradescope-autograder gd-momentum -o autograder.zip --isolation contained",
            "",
            "Upload it in Gradescope under Configure Autograder. It holds the key: it is for staff. Where student",
            "code cannot be kept apart as asked, nothing is graded, and the output that staff sees says why."
        })
final class ExportGradescopeAutograderCommand implements Callable<Integer> {

    /** Least that must keep student code from the machine, in the words of {@code grade}. */
    enum Isolation {
        jailed("jailed"),
        contained("contained"),
        process_only("process-only");

        private final String words;

        Isolation(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    @ParentCommand
    private @Nullable ExportCommand parent;

    @Parameters(paramLabel = "ASSIGNMENT", description = "Id of an assignment, or the path of its folder.")
    private String assignment = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The zip.")
    private Path output = Path.of("");

    @Option(
            names = "--isolation",
            paramLabel = "LEVEL",
            defaultValue = "jailed",
            description = "Least that must keep student code from the key: ${COMPLETION-CANDIDATES}"
                    + " (default ${DEFAULT-VALUE}).")
    private Isolation isolation = Isolation.jailed;

    @Option(names = "--hide", paramLabel = "FIELD", description = "A field that is not shown at once. Can be repeated.")
    private List<String> hide = List.of();

    @Option(
            names = "--hidden",
            paramLabel = "WHEN",
            defaultValue = "after_published",
            description = "When such fields are shown: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
    private ExportGradescopeCommand.Shown hidden = ExportGradescopeCommand.Shown.after_published;

    @Override
    public Integer call() throws IOException {
        ExportCommand export = Objects.requireNonNull(parent);
        Path folder = export.home().assignmentOrStop(assignment);
        Assignment sheet = AssignmentReader.read(folder);
        if (!Files.isDirectory(folder.resolve("key"))) {
            throw new StopException(
                    ExitCode.UNREADABLE,
                    folder + ": there is no key in it, and an autograder without a key grades nothing");
        }
        List<String> fields = sheet.fields().stream().map(Field::id).toList();
        hide.forEach(field -> ExportGradescopeCommand.checkField(field, sheet.id(), fields));
        String words = "--hidden " + hidden
                + hide.stream().map(field -> " --hide " + field).collect(Collectors.joining());
        byte[] zip = GradescopeAutograder.bytes(
                jar(),
                export.home().referenceJar(),
                folder,
                sheet.id(),
                Map.of("assignment", sheet.id(), "isolation", isolation.toString(), "export", words));
        new OutputFile(output).write(zip);
        BigDecimal max = sheet.fields().stream().map(Field::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        export.terminal()
                .say("Written to " + output + ". It holds the key: give it to nobody but Gradescope. Set the autograder"
                        + " points there to " + Points.text(max));
        return ExitCode.DONE;
    }

    private static Path jar() {
        Path jar = Home.place();
        if (!Files.isRegularFile(jar)) {
            throw new StopException(
                    ExitCode.UNREADABLE, "this program does not run from its jar; start it with bin/grader");
        }
        return jar;
    }
}
