package io.github.exactgrader.score;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The sentences on what lateness costs. They name the rule and never the sum: where the points of a field are hidden, a sum
 * would tell them.
 */
final class LateWords {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final LatePolicy policy;
    private final Instant due;

    /**
     * Prepares the sentences for one submission.
     *
     * @param due the deadline that held for it
     */
    LateWords(LatePolicy policy, Instant due) {
        this.policy = policy;
        this.due = due;
    }

    String withinGrace() {
        return "Received after the deadline " + time(due) + ", within the " + length(policy.grace())
                + " of grace: costs nothing.";
    }

    String excused(int days) {
        return started(days) + "; excused: costs nothing.";
    }

    String afterCutoff(Instant cutoff) {
        return "Received after " + time(cutoff) + ", when nothing was taken any more: counts no points.";
    }

    String charged(int days, int slipped) {
        if (slipped == days) {
            return started(days) + ", " + (days == 1 ? "a slip day" : "all of them slip days") + ": costs nothing.";
        }
        StringBuilder text = new StringBuilder(started(days));
        if (slipped > 0) {
            text.append(", ").append(slipped).append(slipped == 1 ? " of them a slip day" : " of them slip days");
        }
        text.append(": ").append(amount(policy.perDay())).append(slipped > 0 ? " for each other day" : " for each day");
        if (policy.cap() != null) {
            text.append(", at most ").append(amount(policy.cap()));
        }
        if (policy.floor().number().signum() > 0) {
            text.append(", and not below ").append(policy.floor().words());
            text.append(policy.floor().isPercent() ? " of all points" : "");
        }
        return text.append(".").toString();
    }

    private String started(int days) {
        return (days == 1 ? "1 day" : days + " days") + " started after the deadline " + time(due);
    }

    private String amount(LateAmount amount) {
        return amount.words()
                + (amount.isPercent() ? (policy.ofEarned() ? " of the points earned" : " of all points") : "");
    }

    private String time(Instant instant) {
        DateTimeFormatter form = instant.getEpochSecond() % 60 == 0 ? MINUTES : SECONDS;
        return form.format(instant.atZone(policy.zone())) + " (" + policy.zone().getId() + ")";
    }

    /** Returns a length of time in the largest unit that it is a whole number of. */
    static String length(Duration length) {
        long seconds = length.toSeconds();
        if (seconds % 3600 == 0) {
            return seconds / 3600 + (seconds == 3600 ? " hour" : " hours");
        }
        return seconds % 60 == 0
                ? seconds / 60 + (seconds == 60 ? " minute" : " minutes")
                : seconds + (seconds == 1 ? " second" : " seconds");
    }
}
