package io.github.exactgrader.compile;

import io.github.exactgrader.intake.SourceFile;
import io.github.exactgrader.jail.Jail;
import io.github.exactgrader.jail.JavaHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** As many compilers as threads compile at a time, each used by one of them. Safe for use by several threads. */
public final class Compilers implements AutoCloseable {

    private final JavaHome java;
    private final Jail jail;
    private final Path home;
    private final Queue<Compiler> idle = new ConcurrentLinkedQueue<>();

    /**
     * Starts none yet.
     *
     * @param java what they run on, a JDK
     * @param jail what keeps them from the rest of the machine
     * @param home folder of the grader's own
     */
    public Compilers(JavaHome java, Jail jail, Path home) {
        this.java = java;
        this.jail = jail;
        this.home = home;
    }

    /**
     * Compiles a submission with a compiler that no other thread uses.
     *
     * @param sources its files
     * @return what {@link Compiler#compile} returns
     * @throws IOException if the compiler's process does not start: not the submission's fault
     */
    public Compilation compile(List<SourceFile> sources) throws IOException {
        Compiler waiting = idle.poll();
        Compiler compiler = waiting == null ? new Compiler(java, Compiler.DEFAULT_TIME, jail, home) : waiting;
        try {
            return compiler.compile(sources);
        } finally {
            idle.add(compiler);
        }
    }

    /** Ends their processes. */
    @Override
    public void close() {
        idle.forEach(Compiler::close);
    }
}
