package io.github.exactgrader.jail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Processes that shall be gone.
 *
 * @param processes as they were seen before
 */
record ProcessTree(List<ProcessHandle> processes) {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    ProcessTree {
        processes = List.copyOf(processes);
    }

    /**
     * Waits until all have ended.
     *
     * @param millis how long, in milliseconds
     * @return whether they have
     */
    boolean endsWithin(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (processes.stream().anyMatch(ProcessTree::runs)) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            // ProcessHandle.onExit looks seldom at what is no child of ours.
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return true;
    }

    /** One that has ended but was not yet waited for does nothing any more. */
    private static boolean runs(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException e) {
            return process.isAlive();
        }
    }

    void kill() {
        processes.forEach(ProcessHandle::destroyForcibly);
    }
}
