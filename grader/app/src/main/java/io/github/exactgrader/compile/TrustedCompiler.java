package io.github.exactgrader.compile;

import io.github.exactgrader.intake.SourceFile;
import io.github.exactgrader.jail.JavaHome;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Compiles sources of the person who runs this program, in this process: that spares the start of another. Sources that
 * break the compiler, or take long, are given to a {@link Compiler}, whose word is the last.
 */
public final class TrustedCompiler {

    /** As much as the process of a {@link Compiler} has, in bytes. */
    private static final long STACK = 8L << 20;

    /** More source text than this is no homework: the process tells what is wrong with it. In characters. */
    private static final int MOST_TEXT = 1_000_000;

    private final JavaHome java;
    private final Duration patience;

    /**
     * Creates a compiler.
     *
     * @param java what the process for the other sources runs on, a JDK
     */
    public TrustedCompiler(JavaHome java) {
        this(java, Duration.ofSeconds(10));
    }

    TrustedCompiler(JavaHome java, Duration patience) {
        this.java = java;
        this.patience = patience;
    }

    /**
     * Compiles sources; no code of theirs runs.
     *
     * @param sources in the order their diagnostics shall have
     * @return what a {@link Compiler} would return
     * @throws IOException if another process is needed and does not start
     */
    public Compilation compile(List<SourceFile> sources) throws IOException {
        boolean isLarge =
                sources.stream().mapToLong(source -> source.text().length()).sum() > MOST_TEXT;
        Optional<Compilation> here = isLarge ? Optional.empty() : here(sources);
        if (here.isPresent()) {
            return here.get();
        }
        try (Compiler compiler = new Compiler(java, Compiler.DEFAULT_TIME)) {
            return compiler.compile(sources);
        }
    }

    private Optional<Compilation> here(List<SourceFile> sources) throws IOException {
        FutureTask<Compilation> work = new FutureTask<>(() -> new SourceCompiler().compile(sources));
        Thread thread = new Thread(null, work, "compiler", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return Optional.of(work.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            // Whatever it was, the other process says it in the words for it.
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
