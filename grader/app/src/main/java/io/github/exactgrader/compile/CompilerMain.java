package io.github.exactgrader.compile;

import io.github.exactgrader.worker.FrameInput;
import io.github.exactgrader.worker.FrameOutput;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** Main class of the process the compiler runs in: each frame brings sources, each answer a {@link Compilation}. */
final class CompilerMain {

    /** Exit code: the compiler ran out of stack. */
    static final int STACK = 74;

    /** Exit code: the classes are too many or too large. */
    static final int TOO_LARGE = 75;

    /** Exit code: the compiler broke in another way. */
    static final int CRASHED = 76;

    private CompilerMain() {}

    /**
     * Serves one parent and ends with it.
     *
     * @param args none
     */
    public static void main(String[] args) {
        int code = serve(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new FileOutputStream(FileDescriptor.out));
        Runtime.getRuntime().halt(code);
    }

    /** Answers frames until the stream ends; returns the exit code. */
    static int serve(InputStream in, OutputStream out) {
        try {
            SourceCompiler compiler = new SourceCompiler();
            FrameInput input = new FrameInput(in);
            Optional<FrameInput.Frame> frame = input.first();
            while (frame.isPresent()) {
                Compilation compilation = compiler.compile(
                        CompilationCodec.readSources(frame.get().payload()));
                new FrameOutput(out, frame.get().token()).send(CompilationCodec.write(compilation));
                frame = input.first();
            }
            return 0;
        } catch (IOException | RuntimeException | Error e) {
            return exitCode(e);
        }
    }

    private static int exitCode(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StackOverflowError) {
                return STACK;
            }
            if (cause instanceof MemoryFiles.TooLargeException) {
                return TOO_LARGE;
            }
        }
        return CRASHED;
    }
}
