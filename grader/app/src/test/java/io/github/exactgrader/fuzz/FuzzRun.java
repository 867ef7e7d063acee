package io.github.exactgrader.fuzz;

import java.time.Duration;

/**
 * Runs a fuzz: a fixed number of seeds in the tests, or as many as fit into {@code -Dfuzz.seconds=60}, from {@code
 * -Dfuzz.seed=1} on.
 */
public final class FuzzRun {

    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 0);
    private static final long SEED = Long.getLong("fuzz.seed", 1);

    private FuzzRun() {}

    /** What is done for one seed. */
    @FunctionalInterface
    public interface Trial {

        /**
         * Tries one input.
         *
         * @param seed of the input
         * @throws Exception or an error, which ends the run and names the seed
         */
        void run(long seed) throws Exception;
    }

    /**
     * Runs the trials.
     *
     * @param seeds how many there are where no time is given
     * @param trial fails by throwing
     * @return how many were run
     */
    public static long of(int seeds, Trial trial) {
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        long seed = SEED;
        while (SECONDS > 0 ? System.nanoTime() < end : seed < SEED + seeds) {
            try {
                trial.run(seed);
            } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError e) {
                throw new AssertionError("seed " + seed + ", run again with -Dfuzz.seed=" + seed + ": " + e, e);
            }
            seed++;
        }
        return seed - SEED;
    }
}
