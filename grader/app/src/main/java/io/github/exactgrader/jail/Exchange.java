package io.github.exactgrader.jail;

/** What came back for one frame sent to a child process. */
public sealed interface Exchange {

    /**
     * The child answered.
     *
     * @param payload the payload of its frame
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(byte[] payload) implements Exchange {}

    /**
     * The child ended.
     *
     * @param exitCode its exit code
     * @param errorText what the JVM wrote to standard error, cut
     */
    record Ended(int exitCode, String errorText) implements Exchange {

        private static final int OUT_OF_MEMORY_EXIT = 3;

        /** Tells whether the JVM gave up for lack of memory, and not the program by choice of the same code. */
        public boolean outOfMemory() {
            return exitCode == OUT_OF_MEMORY_EXIT && errorText.contains("java.lang.OutOfMemoryError");
        }
    }

    /** The budget was used up. */
    record TimedOut() implements Exchange {}

    /**
     * Bytes came that are no frame of the child's.
     *
     * @param why one sentence
     */
    record Foreign(String why) implements Exchange {}
}
