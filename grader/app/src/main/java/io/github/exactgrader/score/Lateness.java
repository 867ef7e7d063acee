package io.github.exactgrader.score;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * That a submission came after its deadline, and what that costs.
 *
 * @param received when it came
 * @param deadline the deadline that held for it, an extension counted in
 * @param days periods of 24 hours started after the deadline, at least 1
 * @param slipDays how many of them were slip days, from 0 to {@code days}
 * @param penalty points taken off, exact, at least 0, at most what was earned
 * @param rule one sentence for the student: what was applied and why; names no sum that would tell hidden points
 */
public record Lateness(Instant received, Instant deadline, int days, int slipDays, BigDecimal penalty, String rule) {

    public Lateness {
        if (days < 1 || slipDays < 0 || slipDays > days || penalty.signum() < 0) {
            throw new IllegalArgumentException(
                    "lateness needs days of at least 1, slip_days from 0 to days and a penalty"
                            + " of at least 0, found " + days + ", " + slipDays + " and " + penalty);
        }
    }
}
