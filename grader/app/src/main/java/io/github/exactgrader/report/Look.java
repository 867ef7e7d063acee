package io.github.exactgrader.report;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.ScoreCard;
import java.math.BigDecimal;

/**
 * How a verdict looks: a symbol and words, so that no report depends on colour alone, and the group it is counted in.
 *
 * @param symbol one character, different for every verdict
 * @param words the verdict as a reader says it
 * @param group what it means for the points
 */
record Look(String symbol, String words, Group group) {

    /** What a verdict means for the points, in the order of the bars. */
    enum Group {
        /** All points. */
        FULL("full", "full points"),
        /** Some of the points. */
        PART("part", "part of the points"),
        /** Handed in, no points. */
        ZERO("zero", "no points"),
        /** Nothing handed in, or not judged because an earlier part is missing. */
        MISSING("missing", "not handed in"),
        /** A person still decides. */
        OPEN("open", "still open"),
        /** The grader failed. */
        FAULT("fault", "fault of the grader");

        private final String css;
        private final String words;

        Group(String css, String words) {
            this.css = css;
            this.words = words;
        }

        String css() {
            return css;
        }

        String words() {
            return words;
        }
    }

    static Look of(Verdict verdict) {
        return switch (verdict) {
            case CORRECT -> new Look("✓", "correct", Group.FULL);
            case PARTLY_CORRECT -> new Look("½", "partly correct", Group.PART);
            case WRONG_ANSWER -> new Look("✗", "wrong answer", Group.ZERO);
            case NO_ANSWER -> new Look("–", "no answer", Group.MISSING);
            case INVALID_ANSWER -> new Look("?", "answer not readable", Group.ZERO);
            case COMPILE_ERROR -> new Look("C", "does not compile", Group.ZERO);
            case RUNTIME_ERROR -> new Look("R", "fails when run", Group.ZERO);
            case FUEL_LIMIT -> new Look("F", "too many steps", Group.ZERO);
            case TIME_LIMIT -> new Look("T", "too slow", Group.ZERO);
            case MEMORY_LIMIT -> new Look("M", "too much memory", Group.ZERO);
            case OUTPUT_LIMIT -> new Look("O", "prints too much", Group.ZERO);
            case FORBIDDEN -> new Look("!", "forbidden call", Group.ZERO);
            case UNSTABLE -> new Look("~", "two different answers", Group.ZERO);
            case NEEDS_REVIEW -> new Look("…", "marked by a person", Group.OPEN);
            case NOT_JUDGED -> new Look("·", "earlier part missing", Group.MISSING);
            case GRADER_ERROR -> new Look("E", "fault of the grader", Group.FAULT);
        };
    }

    /**
     * Returns the group that a field is counted in: that of its verdict, but by its points where code earned some of
     * them before it failed.
     */
    static Group group(FieldScore field) {
        Group group = of(field.verdict()).group();
        boolean decided = group == Group.ZERO || group == Group.PART;
        if (!decided) {
            return group;
        }
        return field.points().signum() == 0 ? Group.ZERO : Group.PART;
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
