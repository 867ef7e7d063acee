package io.github.exactgrader.cli;

import java.io.IOException;
import java.util.function.Supplier;

/** Does something at once and again after each change of a folder, once the change is over. */
final class Watch {

    private final Supplier<FolderState> look;
    private final Pause pause;

    /**
     * Creates the watch.
     *
     * @param look returns the state of the folder
     * @param pause waits between two looks
     */
    Watch(Supplier<FolderState> look, Pause pause) {
        this.look = look;
        this.pause = pause;
    }

    /** What is done after each change. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** The time between two looks. Services of the system that tell of changes miss some, on networks above all. */
    static class Pause {

        private static final long MILLISECONDS = 300;

        /** Waits; false ends the watch. */
        boolean goesOn() throws InterruptedException {
            Thread.sleep(MILLISECONDS);
            return true;
        }
    }

    /**
     * Watches until the pause ends it.
     *
     * @throws IOException if the work throws it
     */
    void run(Work work) throws IOException, InterruptedException {
        FolderState done = look.get();
        FolderState before = done;
        work.run();
        while (pause.goesOn()) {
            FolderState now = look.get();
            // The same in two looks: an editor that writes in several steps is through.
            if (!now.equals(done) && now.equals(before)) {
                done = now;
                work.run();
            }
            before = now;
        }
    }
}
