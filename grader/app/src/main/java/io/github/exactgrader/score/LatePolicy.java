package io.github.exactgrader.score;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What it costs to hand in late. A pure function of the deadline that held, the time received and the mark: no clock.
 *
 * <p>Days are periods of 24 hours started after the deadline, which is an instant; so a day on which the clocks change
 * has 24 hours here. What came within the grace is not late at all; what came behind it is late since the deadline. Slip days
 * pay for the first days, the others cost {@code perDay} each, together at most {@code cap}, and never more than brings the
 * mark down to {@code floor}. What came after the cutoff counts nothing.
 *
 * @param zone in which deadlines are shown, and were written
 * @param deadline the last instant that is in time
 * @param grace at least 0
 * @param perDay what a day costs
 * @param ofEarned whether percent are taken of the points earned, not of all there are
 * @param cap most that all days cost together; null for no limit
 * @param floor a mark is not taken below it; percent of all points there are
 * @param slipDays days that cost nothing, for each submission; at least 0
 * @param cutoff what comes after it counts nothing; null for none
 */
public record LatePolicy(
        ZoneId zone,
        Instant deadline,
        Duration grace,
        LateAmount perDay,
        boolean ofEarned,
        @Nullable LateAmount cap,
        LateAmount floor,
        int slipDays,
        @Nullable Instant cutoff) {

    private static final long SECONDS_OF_A_DAY = 86_400;

    public LatePolicy {
        if (grace.isNegative() || slipDays < 0) {
            throw new IllegalArgumentException("grace and slip_days must be at least 0");
        }
        if (cutoff != null && cutoff.isBefore(deadline)) {
            throw new IllegalArgumentException("the cutoff must not lie before the deadline");
        }
    }

    /**
     * What holds for one submission.
     *
     * @param deadline its own
     * @param slipDays how many it has left
     * @param isExcused whether lateness costs it nothing
     */
    public record Allowance(Instant deadline, int slipDays, boolean isExcused) {}

    /** Returns what holds for a submission without an extension. */
    public Allowance usual() {
        return new Allowance(deadline, slipDays, false);
    }

    /**
     * Returns how late a submission is and what that costs.
     *
     * @param received when it came
     * @param allowance what holds for it
     * @param earned points before, from 0 to {@code max}
     * @param max points there are
     * @return empty if it came in time
     */
    public Optional<Lateness> lateness(Instant received, Allowance allowance, BigDecimal earned, BigDecimal max) {
        Instant due = allowance.deadline();
        if (!received.isAfter(due)) {
            return Optional.empty();
        }
        int days = startedDays(Duration.between(due, received));
        LateWords words = new LateWords(this, due);
        if (!received.isAfter(due.plus(grace))) {
            return Optional.of(free(received, due, days, words.withinGrace()));
        }
        if (allowance.isExcused()) {
            return Optional.of(free(received, due, days, words.excused(days)));
        }
        if (cutoff != null && received.isAfter(cutoff) && !due.isAfter(cutoff)) {
            return Optional.of(new Lateness(received, due, days, 0, earned, words.afterCutoff(cutoff)));
        }
        int slipped = Math.min(days, allowance.slipDays());
        BigDecimal penalty = penalty(days - slipped, earned, max);
        return Optional.of(new Lateness(received, due, days, slipped, penalty, words.charged(days, slipped)));
    }

    private static Lateness free(Instant received, Instant due, int days, String rule) {
        return new Lateness(received, due, days, 0, BigDecimal.ZERO, rule);
    }

    private BigDecimal penalty(int days, BigDecimal earned, BigDecimal max) {
        BigDecimal whole = ofEarned ? earned : max;
        BigDecimal sum = perDay.of(whole).multiply(BigDecimal.valueOf(days));
        BigDecimal capped = cap == null ? sum : sum.min(cap.of(whole));
        BigDecimal most = earned.subtract(floor.of(max)).max(BigDecimal.ZERO);
        BigDecimal penalty = capped.min(most);
        return penalty.signum() == 0 ? BigDecimal.ZERO : penalty;
    }

    /** Returns how many periods of 24 hours have begun after so long a time, greater than 0; a million at most. */
    private static int startedDays(Duration late) {
        long whole = late.getSeconds() / SECONDS_OF_A_DAY;
        boolean isExact = late.getSeconds() % SECONDS_OF_A_DAY == 0 && late.getNano() == 0;
        return (int) Math.min(1_000_000, isExact ? whole : whole + 1);
    }
}
