package io.github.exactgrader.jail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Starts processes from one thread that lives as long as the jail: the kernel counts the thread, not the process, as the
 * parent with whom a child shall die.
 */
final class Spawner implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread daemon = new Thread(work, "jail-spawner");
        daemon.setDaemon(true);
        return daemon;
    });

    /**
     * Does something on the thread before it starts the first process.
     *
     * @param work what the thread needs; may take rights from it
     */
    void first(Callable<Void> work) throws IOException {
        await(thread.submit(work));
    }

    /** Starts a process with an empty environment. */
    Process start(List<String> words, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().clear();
        return await(thread.submit(builder::start));
    }

    private static <T> T await(Future<T> work) throws IOException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }

    /** Ends the thread, and with it every child that asked to die with its parent. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
