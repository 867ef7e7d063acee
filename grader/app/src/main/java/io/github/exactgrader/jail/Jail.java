package io.github.exactgrader.jail;

import io.github.exactgrader.worker.Breach;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What keeps child processes from everything else on this machine. Safe for use by several threads. */
public final class Jail implements AutoCloseable {

    private final BackEnd backEnd;
    private final JailLevel level;
    private final Path home;
    /** One for each jar and Java: what a thread may read, it and its children cannot forget. */
    private final Map<Runs, Spawner> spawners = new HashMap<>();

    private @Nullable Archives archives;

    private Jail(BackEnd backEnd, JailLevel level, Path home) {
        this.backEnd = backEnd;
        this.level = level;
        this.home = home;
    }

    /** Returns no jail: children are processes of their own and nothing else keeps them. */
    public static Jail none() {
        return new Jail(new NoJail(), JailLevel.PROCESS_ONLY, Path.of("."));
    }

    /**
     * Returns a jail whose level is not known yet.
     *
     * @param home folder of the grader's own, for files the jail needs
     */
    static Jail untested(BackEnd backEnd, Path home) {
        return new Jail(backEnd, JailLevel.PROCESS_ONLY, home);
    }

    /** Returns a jail with the level that a test of it gave. */
    static Jail tested(BackEnd backEnd, Set<Breach> breaches, Path home) {
        return new Jail(backEnd, JailLevel.of(breaches), home);
    }

    /**
     * Keeps archives from which children start sooner.
     *
     * @param folder where, from run to run; nothing but time is lost with it
     * @param now the time; archives that nobody has used for long are deleted
     */
    public synchronized void keepArchivesIn(Path folder, Instant now) {
        archives = new Archives(backEnd, folder, now);
    }

    /**
     * Returns a command that does the same and starts sooner, if this jail keeps archives; the first time it makes one.
     *
     * @param command a program of the grader's own
     * @param training has it load its classes
     */
    public synchronized JavaCommand ready(JavaCommand command, Training training) {
        return archives == null ? command : archives.ready(command, training);
    }

    /** Returns how it is done, for example {@code "bubblewrap"}. */
    public String name() {
        return backEnd.name();
    }

    /** Returns how much it keeps children from. */
    public JailLevel level() {
        return level;
    }

    /**
     * Starts a Java program in this jail.
     *
     * @param command what runs; nothing in it is secret from the child
     * @param resources what it may use
     * @param folder where it starts if nothing jails it; a jail has no folder of the machine's
     * @throws IOException if it cannot be started
     */
    public JavaProcess start(JavaCommand command, Resources resources, Path folder) throws IOException {
        Path start = backEnd instanceof NoJail ? folder : Path.of("/");
        List<String> words = backEnd.words(command, resources, home);
        return new JavaProcess(spawner(command).start(words, start));
    }

    private record Runs(JavaHome java, Path jar) {}

    private synchronized Spawner spawner(JavaCommand command) throws IOException {
        Runs runs = new Runs(command.java(), command.jar());
        Spawner known = spawners.get(runs);
        if (known != null) {
            return known;
        }
        Spawner spawner = new Spawner();
        try {
            spawner.first(() -> {
                backEnd.enter(command);
                return null;
            });
        } catch (IOException e) {
            spawner.close();
            throw e;
        }
        spawners.put(runs, spawner);
        return spawner;
    }

    /** Ends the threads that started the children, and with them those that are left. */
    @Override
    public synchronized void close() {
        spawners.values().forEach(Spawner::close);
        spawners.clear();
    }
}
