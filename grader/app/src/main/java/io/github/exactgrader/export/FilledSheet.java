package io.github.exactgrader.export;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sheet with its marks, and what came of each row and each mark. */
public final class FilledSheet {

    private final byte[] bytes;
    private final String column;
    private final Optional<BigDecimal> maximum;
    private final Map<Outcome, List<String>> told;

    FilledSheet(byte[] bytes, String column, Optional<BigDecimal> maximum, Map<Outcome, List<String>> told) {
        this.bytes = bytes.clone();
        this.column = column;
        this.maximum = maximum;
        this.told = new EnumMap<>(Outcome.class);
        told.forEach((outcome, lines) -> this.told.put(outcome, List.copyOf(lines)));
    }

    /** What came of a row or a mark. */
    public enum Outcome {
        /** An empty cell got points. */
        FILLED,
        /** Other points were there before. */
        REPLACED,
        /** The same points were there before. */
        UNCHANGED,
        /** Left as it is: somebody still has to decide on points. */
        OPEN,
        /** Left as it is: the platform would not take the mark. */
        SKIPPED,
        /** Points were written, but the comment that somebody else wrote there is kept. */
        COMMENT_KEPT,
        /** A row that no mark belongs to. */
        WITHOUT_MARK,
        /** A mark that belongs to no row, or to several. */
        UNMATCHED
    }

    /** Returns the whole file. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns the name of the column that got the points. */
    public String column() {
        return column;
    }

    /** Returns what the platform gives for the assignment, where its sheet says so. */
    public Optional<BigDecimal> maximum() {
        return maximum;
    }

    /**
     * Returns the rows or marks with an outcome.
     *
     * @return a line for each, which names the row or the person; not escaped
     */
    public List<String> told(Outcome outcome) {
        return told.getOrDefault(outcome, List.of());
    }
}
