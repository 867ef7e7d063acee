package io.github.exactgrader.jail;

/**
 * What a jailed child may use at most; backstops behind the limits that are watched from outside.
 *
 * @param dataMegabytes memory in MiB that is not shared with files: heap, compiled code, stacks, native memory
 * @param cpuSeconds processor time in seconds over its whole life
 * @param tasks threads and processes together
 */
public record Resources(int dataMegabytes, int cpuSeconds, int tasks) {

    private static final int BESIDE_THE_HEAP = 344;
    private static final int TASKS = 64;

    /** Checks that each is positive. */
    public Resources {
        if (dataMegabytes < 1 || cpuSeconds < 1 || tasks < 1) {
            throw new IllegalArgumentException(
                    "expected positive limits, found " + dataMegabytes + ", " + cpuSeconds + ", " + tasks);
        }
    }

    /**
     * Returns what a JVM with a heap needs.
     *
     * @param heapMegabytes greatest heap in MiB
     * @param cpuSeconds processor time in seconds over its whole life
     */
    public static Resources ofHeap(int heapMegabytes, int cpuSeconds) {
        return new Resources(heapMegabytes + BESIDE_THE_HEAP, cpuSeconds, TASKS);
    }
}
