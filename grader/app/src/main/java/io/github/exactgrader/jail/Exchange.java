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
        private static final int SIGNAL = 128;
        private static final int KILL = 9;
        private static final int TERMINATE = 15;
        private static final int CPU_LIMIT = 24;

        /**
         * Tells whether the JVM gave up for lack of memory, of its heap or of the system's, and not the program by choice
         * of the same code.
         */
        public boolean outOfMemory() {
            return (exitCode == OUT_OF_MEMORY_EXIT && errorText.contains("java.lang.OutOfMemoryError"))
                    || errorText.contains("There is insufficient memory for the Java Runtime Environment to continue");
        }

        /** Tells whether the system ended it because it had used its processor time. */
        public boolean outOfTime() {
            return exitCode == SIGNAL + CPU_LIMIT;
        }

        /** Tells whether somebody killed it: a person, or a system that is short of memory. */
        public boolean killed() {
            return exitCode == SIGNAL + KILL || exitCode == SIGNAL + TERMINATE;
        }
    }

    /**
     * The budget was used up.
     *
     * @param byClock whether it was the time on the clock, and not the processor time
     */
    record TimedOut(boolean byClock) implements Exchange {}

    /**
     * Bytes came that are no frame of the child's.
     *
     * @param why one sentence
     */
    record Foreign(String why) implements Exchange {}
}
