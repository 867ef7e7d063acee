package io.github.exactgrader.history;

import io.github.exactgrader.format.Points;
import io.github.exactgrader.score.ScoreCard;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much has to be reached.
 *
 * @param amount points, or percent of all points of the assignment; at least 0
 * @param percent whether it is percent
 */
public record PassLine(BigDecimal amount, boolean percent) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,6})?) ?(%?)");

    /**
     * Reads it as a person types it.
     *
     * @param text e.g. {@code 50%} or {@code 18.5}
     * @return empty if it is neither percent from 0 to 100 nor a number of points
     */
    public static Optional<PassLine> of(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        PassLine line =
                new PassLine(new BigDecimal(written.group(1)), !written.group(2).isEmpty());
        boolean tooMuch = line.percent() && line.amount().compareTo(BigDecimal.valueOf(100)) > 0;
        return tooMuch ? Optional.empty() : Optional.of(line);
    }

    /** Tells whether the points that count reach the line; exactly on it is enough. */
    public boolean isReachedBy(ScoreCard card) {
        BigDecimal reached = percent ? card.total().movePointRight(2) : card.total();
        return reached.compareTo(percent ? amount.multiply(card.max()) : amount) >= 0;
    }

    @Override
    public String toString() {
        return Points.text(amount) + (percent ? " %" : amount.compareTo(BigDecimal.ONE) == 0 ? " point" : " points");
    }
}
