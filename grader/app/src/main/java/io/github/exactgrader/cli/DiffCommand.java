package io.github.exactgrader.cli;

import io.github.exactgrader.history.RunDiff;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code diff}: whose marks differ between two versions of a run, and why. */
@Command(
        name = "diff",
        description = "Tells whose marks changed between two versions, by how much, and why.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  grader diff run@1 run@2                     what the second grading changed",
            "  grader diff run@-1 run --pass 50%%           the last change, and who crosses the pass line",
            "  grader diff old-run new-run --md > diff.md  two runs, for an issue",
            "",
            "RUN is the newest version of a run, RUN@2 its second, RUN@-1 the one before the newest."
        })
final class DiffCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable GraderCommand root;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "A run, or RUN@N for one version of it.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", description = "What it is compared with.")
    private String after = "";

    @Mixin
    private DiffOptions options = new DiffOptions();

    @Option(names = "--exit-code", description = "Exit with 1 if a mark differs, or a student is only in one of both.")
    private boolean exitCode;

    @Override
    public Integer call() throws IOException {
        GraderCommand grader = Objects.requireNonNull(root);
        options.check();
        RunName.Found one = RunName.of(before).read();
        RunName.Found other = RunName.of(after).read();
        RunDiff diff = RunDiff.of(one.version(), other.version(), one.name(), other.name(), options.passLine());
        options.print(diff, grader);
        return exitCode && !diff.isEmpty() ? ExitCode.CONDITION_FALSE : ExitCode.DONE;
    }
}
