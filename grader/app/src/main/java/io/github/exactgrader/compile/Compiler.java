package io.github.exactgrader.compile;

import io.github.exactgrader.intake.SourceFile;
import io.github.exactgrader.jail.ChildJar;
import io.github.exactgrader.jail.Exchange;
import io.github.exactgrader.jail.Folders;
import io.github.exactgrader.jail.Jail;
import io.github.exactgrader.jail.JavaCommand;
import io.github.exactgrader.jail.JavaHome;
import io.github.exactgrader.jail.JavaProcess;
import io.github.exactgrader.jail.Resources;
import io.github.exactgrader.worker.FrameInput;
import io.github.exactgrader.worker.WireException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.tree.ClassNode;

/**
 * Compiles submissions in a process of its own, which is kept from one to the next and replaced when a submission breaks
 * it. No code of a submission runs in it. Not safe for use by several threads: each job has its own.
 */
public final class Compiler implements AutoCloseable {

    /** What the compiler may use for one submission, in seconds of processor time. */
    public static final Duration DEFAULT_TIME = Duration.ofSeconds(20);

    private static final int HEAP_MEGABYTES = 512;

    /** A process is replaced after these, so that a limit over its whole life stays a limit. */
    private static final int MOST_SUBMISSIONS = 500;

    private static final int START_SECONDS = 60;

    /** All the process needs: this program's part of it, and the bytecode library. */
    private static final List<Class<?>> PACKAGES = List.of(
            CompilerMain.class,
            SourceFile.class,
            FrameInput.class,
            ClassReader.class,
            SignatureReader.class,
            ClassRemapper.class,
            ClassNode.class);

    private static final String ADVICE = ": shorten or split very long or deeply nested code";

    private final JavaHome java;
    private final Duration time;
    private final Jail jail;
    private final @Nullable Path home;
    private @Nullable JavaProcess process;
    private @Nullable Path ownHome;
    private int submissions;

    /**
     * Creates a compiler; its process starts with the first submission.
     *
     * @param java what it runs on, a JDK
     * @param time what it may use for one submission: processor time, and four times that on the clock
     * @param jail what keeps it from the rest of the machine
     * @param home folder of the grader's own; the jar of the process is written there
     */
    public Compiler(JavaHome java, Duration time, Jail jail, Path home) {
        this.java = java;
        this.time = time;
        this.jail = jail;
        this.home = home;
    }

    /**
     * Creates a compiler without a jail, for code that is trusted, in a temporary folder of its own.
     *
     * @param java what it runs on, a JDK
     * @param time what it may use for one submission: processor time, and four times that on the clock
     */
    public Compiler(JavaHome java, Duration time) {
        this.java = java;
        this.time = time;
        this.jail = Jail.none();
        this.home = null;
    }

    /**
     * Compiles the sources of one submission.
     *
     * @param sources in the order their diagnostics shall have
     * @return classes and diagnostics; a submission that breaks the compiler has a diagnostic for each file
     * @throws IOException if the compiler's process does not start: not the submission's fault
     */
    public Compilation compile(List<SourceFile> sources) throws IOException {
        if (sources.isEmpty()) {
            return Compilation.nothing(List.of(), Map.of());
        }
        byte[] payload = CompilationCodec.write(sources);
        if (payload.length > FrameInput.MAX_PAYLOAD) {
            return failed(
                    sources, "the sources are too large: at most " + (FrameInput.MAX_PAYLOAD >> 20) + " MiB together");
        }
        if (submissions >= MOST_SUBMISSIONS) {
            close();
        }
        Exchange exchange = exchange(payload);
        if (exchange instanceof Exchange.Ended ended && ended.killed()) {
            // By a person or by the system, not by the sources: they are compiled as data.
            close();
            exchange = exchange(payload);
        }
        if (exchange instanceof Exchange.Answer answer) {
            try {
                return CompilationCodec.readCompilation(answer.payload());
            } catch (WireException e) {
                close();
                throw e;
            }
        }
        close();
        return failed(sources, reason(exchange));
    }

    private Exchange exchange(byte[] payload) throws IOException {
        JavaProcess current = process == null ? start() : process;
        process = current;
        submissions++;
        return current.exchange(payload, current.budget(time, time.multipliedBy(4)));
    }

    private String reason(Exchange exchange) throws IOException {
        if (exchange instanceof Exchange.TimedOut || (exchange instanceof Exchange.Ended late && late.outOfTime())) {
            return "the compiler did not finish in " + time.toSeconds() + " s" + ADVICE;
        }
        if (exchange instanceof Exchange.Ended ended) {
            if (ended.outOfMemory()) {
                return "the compiler ran out of memory" + ADVICE;
            }
            if (ended.exitCode() == CompilerMain.STACK) {
                return "the compiler ran out of stack" + ADVICE;
            }
            if (ended.exitCode() == CompilerMain.TOO_LARGE) {
                return "there are more than " + MemoryFiles.MAX_CLASSES + " classes or " + (MemoryFiles.MAX_BYTES >> 20)
                        + " MiB of them";
            }
            if (ended.exitCode() == CompilerMain.CRASHED) {
                return "the compiler itself failed on this code" + ADVICE;
            }
        }
        throw new IOException("the compiler's process failed: " + exchange);
    }

    private static Compilation failed(List<SourceFile> sources, String why) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Map<String, String> broken = new LinkedHashMap<>();
        for (SourceFile source : sources) {
            diagnostics.add(new Diagnostic(source.path(), 0, 0, why));
            broken.putIfAbsent(source.fileName().replaceFirst("\\.java$", ""), source.path());
        }
        return Compilation.nothing(diagnostics, broken);
    }

    private JavaProcess start() throws IOException {
        Path folder = folder();
        Path jar = folder.resolve("compiler.jar");
        ChildJar.write(jar, PACKAGES);
        JavaCommand command = new JavaCommand(
                java, HEAP_MEGABYTES, List.of("-Xss8m", "-XX:TieredStopAtLevel=1"), jar, CompilerMain.class.getName());
        command = jail.ready(command, child -> {
            byte[] sample = CompilationCodec.write(List.of(Sample.file()));
            if (!(child.exchange(sample, child.budget(time, time)) instanceof Exchange.Answer)) {
                throw new IOException("the sample cannot be compiled");
            }
        });
        int seconds = (int) Math.min(Integer.MAX_VALUE, START_SECONDS + time.toSeconds() * MOST_SUBMISSIONS);
        return jail.start(command, Resources.ofHeap(HEAP_MEGABYTES, seconds), folder);
    }

    private Path folder() throws IOException {
        if (home != null) {
            return home;
        }
        Path own = Files.createTempDirectory("grader-compile");
        ownHome = own;
        return own;
    }

    /** Ends the compiler's process; a later submission starts a new one. */
    @Override
    public void close() {
        if (process != null) {
            process.close();
            process = null;
            submissions = 0;
        }
        if (ownHome != null) {
            Folders.deleteAll(ownHome);
            ownHome = null;
        }
    }
}
