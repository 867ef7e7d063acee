package io.github.exactgrader.jail;

import io.github.exactgrader.worker.Breach;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the strongest jail this system can give, by trying. */
public final class JailSearch {

    private final List<BackEnd> candidates;
    private final List<BackEnd> onRequest;
    private final JavaHome java;
    private final Path home;

    private JailSearch(List<BackEnd> candidates, List<BackEnd> onRequest, JavaHome java, Path home) {
        this.candidates = List.copyOf(candidates);
        this.onRequest = List.copyOf(onRequest);
        this.java = java;
        this.home = home;
    }

    /**
     * What one way of jailing turned out to be.
     *
     * @param name how it is called
     * @param level how much it keeps children from; empty if nothing can be started in it
     * @param why what was possible in spite of it, or why it cannot be started; empty if it holds
     */
    public record Tried(String name, Optional<JailLevel> level, String why) {}

    /**
     * What a search gave.
     *
     * @param jail the strongest, the first of those that are equal
     * @param tried all that were tried, in order
     */
    public record Found(Jail jail, List<Tried> tried) {

        /** Copies the list. */
        public Found {
            tried = List.copyOf(tried);
        }

        /** Returns what was tried and why it does not hold, a line each. */
        public List<String> reasons() {
            return tried.stream()
                    .map(each -> each.name()
                            + each.level()
                                    .map(level -> " (" + level.words() + ")")
                                    .orElse("") + ": " + each.why())
                    .toList();
        }

        /** Returns the one command that mends this system, if one is known. */
        public Optional<String> mend() {
            return jail.level() == JailLevel.JAILED
                    ? Optional.empty()
                    : Mend.ofSystem().command();
        }
    }

    /**
     * Prepares a search through all ways known for this system.
     *
     * @param java what children run on
     * @param home folder of the grader's own, for files that jails need
     */
    public static JailSearch ofSystem(JavaHome java, Path home) {
        Programs programs = Programs.ofSystem();
        boolean isRoot = Root.isUser();
        List<BackEnd> candidates = new ArrayList<>();
        String image = Objects.requireNonNullElse(System.getenv(Container.IMAGE), "");
        List<BackEnd> onRequest = new ArrayList<>(List.of(
                new Container(Container.DOCKER, programs, image), new Container(Container.PODMAN, programs, image)));
        if (System.getProperty("os.name", "").equals("Linux")) {
            candidates.add(new Bubblewrap(programs, isRoot));
            candidates.add(new Unshare(programs, isRoot));
            candidates.add(new Landlock(programs, isRoot));
        }
        if (System.getProperty("os.name", "").startsWith("Mac")) {
            onRequest.add(new SandboxExec(programs));
        }
        candidates.add(new NoJail());
        return new JailSearch(candidates, onRequest, java, home);
    }

    /** Prepares a search through given ways, the strongest first. */
    static JailSearch of(List<BackEnd> candidates, JavaHome java, Path home) {
        return new JailSearch(candidates, List.of(), java, home);
    }

    /** Returns the names that {@link #only} takes; some ways are tried only when they are asked for. */
    public List<String> names() {
        return all().map(BackEnd::name).toList();
    }

    private Stream<BackEnd> all() {
        return Stream.concat(candidates.stream(), onRequest.stream());
    }

    /**
     * Returns a search through one way.
     *
     * @param name one of {@link #names}
     * @throws IllegalArgumentException if it is not
     */
    public JailSearch only(String name) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException("expected one of " + names() + ", found " + name);
        }
        return new JailSearch(all().filter(each -> each.name().equals(name)).toList(), List.of(), java, home);
    }

    /**
     * Tries one after the other until one holds.
     *
     * @throws IOException if this program's own files cannot be written
     */
    public Found find() throws IOException {
        return search(true);
    }

    /**
     * Tries all.
     *
     * @throws IOException if this program's own files cannot be written
     */
    public Found tryAll() throws IOException {
        return search(false);
    }

    private Found search(boolean stopAtFirst) throws IOException {
        List<Tried> tried = new ArrayList<>();
        Jail best = Jail.none();
        for (BackEnd candidate : candidates) {
            Jail jail = tried(candidate, tried);
            if (best.level().isAtLeast(jail.level())) {
                jail.close();
            } else {
                best.close();
                best = jail;
            }
            if (stopAtFirst && best.level() == JailLevel.JAILED) {
                break;
            }
        }
        return new Found(best, tried);
    }

    private Jail tried(BackEnd candidate, List<Tried> tried) throws IOException {
        if (candidate instanceof NoJail) {
            tried.add(new Tried(candidate.name(), Optional.of(JailLevel.PROCESS_ONLY), Messages.NO_JAIL));
            return Jail.none();
        }
        try (Jail jail = Jail.untested(candidate, home)) {
            Set<Breach> breaches = new SelfTest(java, home).breaches(jail);
            breaches.addAll(candidate.unseen());
            Jail tested = Jail.tested(candidate, breaches, home);
            tried.add(new Tried(candidate.name(), Optional.of(tested.level()), Messages.breaches(breaches)));
            return tested;
        } catch (JailException e) {
            tried.add(new Tried(candidate.name(), Optional.empty(), String.valueOf(e.getMessage())));
            return Jail.tested(candidate, EnumSet.allOf(Breach.class), home);
        }
    }
}
