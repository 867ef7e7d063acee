package io.github.exactgrader.cli;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.pipeline.Progress;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.ScoreCard;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Tells how a batch goes on: how much is done and what came of it, how long it takes, and what takes longest now; one line that renews itself on a terminal, a plain line every ten seconds
 * elsewhere.
 */
final class ProgressLine implements Progress {

    private static final long TERMINAL_NANOS = 100_000_000L;
    private static final long PLAIN_NANOS = 10_000_000_000L;
    private static final double NANOS = 1e9;
    private static final long SLOW_NANOS = 5_000_000_000L;
    private static final int NAME_WIDTH = 32;

    private final Terminal terminal;
    private final LongSupplier nanoTime;
    private final long start;
    private final String verb;
    private final boolean named;
    /** What is being graded, each with the time at which that began, longest ago first. */
    private final Map<String, Long> underWay = new LinkedHashMap<>();

    private long right;
    private long notRight;
    private long open;
    private long last;
    private boolean shown;

    /**
     * Starts to tell.
     *
     * @param terminal where
     * @param nanoTime the clock
     */
    ProgressLine(Terminal terminal, LongSupplier nanoTime) {
        this(terminal, nanoTime, true);
    }

    /**
     * Starts to tell.
     *
     * @param terminal where
     * @param nanoTime the clock
     * @param named whether submissions are named
     */
    ProgressLine(Terminal terminal, LongSupplier nanoTime, boolean named) {
        this(terminal, nanoTime, "graded", named);
    }

    /**
     * Starts to tell of something other than grading.
     *
     * @param terminal where
     * @param nanoTime the clock
     * @param done what happens to each, as in "3 of 40 graded"
     */
    ProgressLine(Terminal terminal, LongSupplier nanoTime, String done) {
        this(terminal, nanoTime, done, true);
    }

    private ProgressLine(Terminal terminal, LongSupplier nanoTime, String done, boolean named) {
        this.terminal = terminal;
        this.named = named;
        this.verb = done;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.last = start;
    }

    @Override
    public void started(String student) {
        underWay.putIfAbsent(student, nanoTime.getAsLong());
    }

    @Override
    public void judged(ScoreCard card) {
        for (FieldScore field : card.fields()) {
            if (field.verdict() == Verdict.CORRECT) {
                right++;
            } else if (field.verdict().isOpen()) {
                open++;
            } else if (field.verdict() != Verdict.NO_ANSWER) {
                notRight++;
            }
        }
    }

    @Override
    public void finished(int done, int total, String student) {
        underWay.remove(student);
        long now = nanoTime.getAsLong();
        if (now - last < (terminal.errIsTerminal() ? TERMINAL_NANOS : PLAIN_NANOS)) {
            return;
        }
        last = now;
        double seconds = Math.max(1e-3, (now - start) / NANOS);
        double rate = done / seconds;
        String line = String.format(
                Locale.ROOT,
                "%d of %d %s%s, %.1f a second, about %d s left%s",
                done,
                total,
                verb,
                answers(),
                rate,
                Math.round((total - done) / rate),
                slowest(now));
        if (terminal.errIsTerminal()) {
            terminal.err().print("\r\u001b[2K" + line + "  " + plain(student));
            terminal.err().flush();
            shown = true;
        } else {
            terminal.say(line);
        }
    }

    private String answers() {
        return right + notRight + open == 0
                ? ""
                : String.format(Locale.ROOT, " (answers: %,d right, %,d not right, %,d open)", right, notRight, open);
    }

    /** Names what takes long, as it may be what everybody waits for in the end. */
    private String slowest(long now) {
        return underWay.entrySet().stream()
                .findFirst()
                .filter(entry -> named && now - entry.getValue() >= SLOW_NANOS)
                .map(entry -> String.format(
                        Locale.ROOT,
                        ", longest now: %s, %.0f s",
                        plain(entry.getKey()),
                        (now - entry.getValue()) / NANOS))
                .orElse("");
    }

    /** Removes the line from a terminal. */
    void end() {
        if (shown) {
            terminal.err().print("\r\u001b[2K");
            terminal.err().flush();
            shown = false;
        }
    }

    private static String plain(String student) {
        String safe = student.replaceAll("\\p{Cntrl}", "?");
        return safe.length() <= NAME_WIDTH ? safe : safe.substring(0, NAME_WIDTH);
    }
}
