package io.github.exactgrader.run;

import java.time.Duration;

/**
 * What one submission may use.
 *
 * @param cpu processor time for the cases of one field, over all threads of the process
 * @param wall time on the clock for the cases of one field: catches code that waits; well above {@code cpu}, so that a
 *     busy machine changes no verdict
 * @param heapMegabytes heap of the process in MiB
 * @param printedKept bytes of printed text that are kept, for each process
 * @param printedMost bytes that may be printed, for each process
 */
public record Limits(Duration cpu, Duration wall, int heapMegabytes, int printedKept, int printedMost) {

    /** Enough for a machine with several times more work than processors. */
    private static final int WALL_PER_CPU = 12;

    /** Checks that every limit is positive and that what is kept may be printed. */
    public Limits {
        if (cpu.isNegative() || cpu.isZero() || wall.compareTo(cpu) < 0) {
            throw new IllegalArgumentException("expected 0 < cpu <= wall, found " + cpu + " and " + wall);
        }
        if (heapMegabytes < 16 || printedKept < 0 || printedMost < printedKept) {
            throw new IllegalArgumentException("expected a heap of at least 16 MiB and 0 <= printedKept <= printedMost,"
                    + " found " + heapMegabytes + ", " + printedKept + ", " + printedMost);
        }
    }

    /** Returns 10 s of processor, 120 s on the clock, 256 MiB of heap, 64 KiB of output kept of at most 256 KiB. */
    public static Limits defaults() {
        return new Limits(Duration.ofSeconds(10), Duration.ofSeconds(120), 256, 64 << 10, 256 << 10);
    }

    /** Returns the same with other times: {@code cpu}, and {@value #WALL_PER_CPU} times that on the clock. */
    public Limits withCpu(Duration cpu) {
        return new Limits(cpu, cpu.multipliedBy(WALL_PER_CPU), heapMegabytes, printedKept, printedMost);
    }
}
