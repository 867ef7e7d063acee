package io.github.exactgrader.report;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.ScoreCard;
import io.github.exactgrader.score.Standing;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * How a verdict looks: a symbol and words, so that no report depends on colour alone, and the group it is counted in.
 *
 * @param symbol one character, different for every verdict
 * @param words the verdict as a reader says it
 * @param group what it means for the points
 */
record Look(String symbol, String words, Standing group) {

    static Look of(Verdict verdict) {
        return switch (verdict) {
            case CORRECT -> new Look("✓", "correct", Standing.FULL);
            case PARTLY_CORRECT -> new Look("½", "partly correct", Standing.PART);
            case WRONG_ANSWER -> new Look("✗", "wrong answer", Standing.ZERO);
            case NO_ANSWER -> new Look("–", "no answer", Standing.MISSING);
            case INVALID_ANSWER -> new Look("?", "answer not readable", Standing.ZERO);
            case COMPILE_ERROR -> new Look("C", "does not compile", Standing.ZERO);
            case RUNTIME_ERROR -> new Look("R", "fails when run", Standing.ZERO);
            case FUEL_LIMIT -> new Look("F", "too many steps", Standing.ZERO);
            case TIME_LIMIT -> new Look("T", "too slow", Standing.ZERO);
            case MEMORY_LIMIT -> new Look("M", "too much memory", Standing.ZERO);
            case OUTPUT_LIMIT -> new Look("O", "prints too much", Standing.ZERO);
            case FORBIDDEN -> new Look("!", "forbidden call", Standing.ZERO);
            case UNSTABLE -> new Look("~", "two different answers", Standing.ZERO);
            case NEEDS_REVIEW -> new Look("…", "marked by a person", Standing.OPEN);
            case NOT_JUDGED -> new Look("·", "earlier part missing", Standing.MISSING);
            case GRADER_ERROR -> new Look("E", "fault of the grader", Standing.FAULT);
        };
    }

    /** Returns the class by which style sheets know a group. */
    static String css(Standing group) {
        return group.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the points as a reader says them: open points are neither earned nor lost. */
    static String points(FieldScore field) {
        String max = Points.text(field.max());
        return field.verdict().isOpen() ? "open, up to " + max : Points.text(field.points()) + " of " + max;
    }

    /** Returns what lateness costs as the sentence in front of its rule, e.g. {@code Late: 20 points earned, less 2.} */
    static String late(ScoreCard card) {
        if (card.penalty().signum() == 0) {
            return "Late, which takes no points off.";
        }
        return "Late: " + Points.text(card.earned()) + " points earned, less " + Points.text(card.penalty()) + ".";
    }

    /** Returns what lateness takes off, for a column of a table; empty for what came in time. */
    static String penalty(ScoreCard card) {
        if (card.lateness() == null) {
            return "";
        }
        return (card.penalty().signum() == 0 ? "" : "-") + Points.text(card.penalty());
    }

    /** Returns whether there is anything open, as the end of a sentence about the total; empty if not. */
    static String open(BigDecimal open) {
        return open.signum() == 0 ? "" : ", " + Points.text(open) + " still open";
    }
}
