package io.github.exactgrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.assignment.Location;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class FailuresTest {

    private final StringWriter err = new StringWriter();
    private final Terminal terminal =
            new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), false, false, false);

    private int handle(Exception failure) {
        CommandLine line = GraderCommand.commandLine(terminal, new Home(Path.of(".")));
        return new Failures(terminal).handleExecutionException(failure, line, line.parseArgs("--version"));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new StopException(2, "no such word"), 2, "no such word\n"),
                Arguments.of(
                        new AssignmentException(new Location("a.yaml", 3, 7), "expected a number, found x"),
                        3,
                        "a.yaml:3:7: expected a number, found x\n"),
                Arguments.of(new NoSuchFileException("x/y"), 3, "x/y: there is no such file or folder\n"),
                Arguments.of(new AccessDeniedException("x/y"), 3, "x/y: no permission to read or write it\n"),
                Arguments.of(new FileAlreadyExistsException("x/y"), 3, "x/y: exists already\n"),
                Arguments.of(new FileSystemException("x", "y", "disk full"), 3, "x: disk full\n"),
                Arguments.of(
                        new InvalidPathException("a:b", "Illegal char <:>"),
                        2,
                        "\"a:b\" cannot be the name of a file on this system: Illegal char <:>; give another path\n"),
                Arguments.of(new InterruptedException(), 130, "interrupted; what was finished is kept\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void becomesOneLineAndAnExitCode(Exception failure, int code, String line) {
        assertThat(handle(failure)).isEqualTo(code);
        assertThat(err.toString()).isEqualToNormalizingNewlines(line);
    }

    @Test
    void tellsWhatToDoWhereTheMemoryRunsOut() {
        int code = new Failures(terminal).tooLittleMemory(new OutOfMemoryError("Java heap space"), 300L << 20);

        assertThat(code).isEqualTo(70);
        assertThat(err.toString()).isEqualToNormalizingNewlines("""
                out of memory: java.lang.OutOfMemoryError: Java heap space, with 300 MB for objects
                This is not the fault of a submission, and what was graded is kept. Give Java more, for instance with
                    JAVA_TOOL_OPTIONS=-Xmx4g
                in front of the same command; after "grade" add --resume.
                """);
    }

    @Test
    void aBugKeepsItsTraceAndIsNobodyElsesFault() {
        assertThat(handle(new IllegalStateException("broken"))).isEqualTo(70);

        assertThat(err.toString())
                .contains("This is not the fault of a submission")
                .contains("IllegalStateException: broken")
                .contains("at io.github.exactgrader.cli.FailuresTest");
    }

    @Test
    void aFailureOfTheMachineIsNoBug() {
        assertThat(handle(new IOException("broken pipe"))).isEqualTo(3);
    }
}
