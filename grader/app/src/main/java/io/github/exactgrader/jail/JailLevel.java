package io.github.exactgrader.jail;

import io.github.exactgrader.worker.Breach;
import java.util.Set;

/** How much a child process is kept from, the strongest first. */
public enum JailLevel {

    /** No file of the machine, no network, no other process, bounded memory; nothing stays when it is killed. */
    JAILED("jailed"),

    /** No file of the machine and no network, but memory or processes are not bounded. */
    CONTAINED("contained"),

    /** A process of its own and nothing else: it can do whatever the person who started the grader can. */
    PROCESS_ONLY("process only");

    private static final Set<Breach> OF_RESOURCES = Set.of(Breach.NATIVE_MEMORY, Breach.LEAVE_PROCESS);

    private final String word;

    JailLevel(String word) {
        this.word = word;
    }

    /** Returns the level as reports and messages call it. */
    public String word() {
        return word;
    }

    /** Returns the level as options call it: without a space. */
    public String option() {
        return word.replace(' ', '-');
    }

    /** Tells whether this level keeps a child from at least as much as another does. */
    public boolean isAtLeast(JailLevel other) {
        return compareTo(other) <= 0;
    }

    /** Returns the level of a jail in which all of this was possible. */
    static JailLevel of(Set<Breach> breaches) {
        if (breaches.isEmpty()) {
            return JAILED;
        }
        return OF_RESOURCES.containsAll(breaches) ? CONTAINED : PROCESS_ONLY;
    }
}
