package io.github.exactgrader.cli;

import io.github.exactgrader.assignment.AssignmentException;
import io.github.exactgrader.export.ColumnChoiceException;
import io.github.exactgrader.export.ExportException;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.pipeline.KeyRequestException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;

/** Turns what ended a command into one line and an exit code: the one place where failures get their codes. */
final class Failures implements CommandLine.IExecutionExceptionHandler {

    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (String line : ExitCode.HELP) {
            int colon = line.indexOf(':');
            codes.put(line.substring(0, colon), line.substring(colon + 1));
        }
        return codes;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        if (failure instanceof StopException stop) {
            terminal.say(String.valueOf(stop.getMessage()));
            return stop.exitCode();
        }
        if (failure instanceof AssignmentException mistake) {
            terminal.say(String.valueOf(mistake.getMessage()));
            return ExitCode.UNREADABLE;
        }
        if (failure instanceof KeyRequestException request) {
            terminal.say(String.valueOf(request.getMessage()));
            return ExitCode.USAGE;
        }
        if (failure instanceof ExportException refusal) {
            terminal.say(Escape.terminal(String.valueOf(refusal.getMessage())));
            return refusal instanceof ColumnChoiceException ? ExitCode.USAGE : ExitCode.UNREADABLE;
        }
        if (failure instanceof FileSystemException file) {
            terminal.say(reason(file));
            return ExitCode.UNREADABLE;
        }
        if (failure instanceof InvalidPathException path) {
            terminal.say("\"" + Escape.line(path.getInput()) + "\" cannot be the name of a file on this system: "
                    + path.getReason() + "; give another path");
            return ExitCode.USAGE;
        }
        if (failure instanceof InterruptedException) {
            terminal.say("interrupted; what was finished is kept");
            return ExitCode.INTERRUPTED;
        }
        terminal.say("a bug in the grader, or the machine failed: " + failure
                + "\nThis is not the fault of a submission. Please report it with the lines below.");
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        terminal.say(trace.toString());
        return failure instanceof IOException ? ExitCode.UNREADABLE : ExitCode.INTERNAL;
    }

    /**
     * Tells that the JVM has less memory than the work needs, which the library of the command line lets through.
     *
     * @param heap what it may take for objects, in bytes
     * @return the exit code
     */
    int tooLittleMemory(VirtualMachineError tooLittle, long heap) {
        terminal.say("out of memory: " + tooLittle + ", with " + (heap >> 20) + " MB for objects"
                + "\nThis is not the fault of a submission, and what was graded is kept. Give Java more, for instance with"
                + "\n    JAVA_TOOL_OPTIONS=-Xmx4g"
                + "\nin front of the same command; after \"grade\" add --resume.");
        return ExitCode.INTERNAL;
    }

    private static String reason(FileSystemException failure) {
        String file = failure.getFile();
        if (failure instanceof NoSuchFileException) {
            return file + ": there is no such file or folder";
        }
        if (failure instanceof AccessDeniedException) {
            return file + ": no permission to read or write it";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return file + ": exists already";
        }
        return file + ": " + (failure.getReason() == null ? "cannot be read or written" : failure.getReason());
    }
}
