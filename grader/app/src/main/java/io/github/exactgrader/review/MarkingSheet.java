package io.github.exactgrader.review;

import io.github.exactgrader.assignment.RubricItem;
import io.github.exactgrader.expr.Spelling;
import io.github.exactgrader.format.CsvTable;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.format.UnreadableTableException;
import io.github.exactgrader.review.Mark.Kind;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.ScoreCard;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads what markers filled: marking sheets for fields that the grader left open, and tables of marks to change. A row that is
 * not right is told with all others, and then none of the table counts: nobody has to find out which rows did.
 */
public final class MarkingSheet {

    /** Columns of both tables. */
    public static final String ASSIGNMENT = "assignment";

    public static final String STUDENT = "student";
    public static final String FIELD = "field";
    public static final String HASH = "submission_hash";
    public static final String POINTS = "points";
    public static final String COMMENT = "comment";
    public static final String MARKER = "marker";

    /** In front of the number of an item, from 1. */
    public static final String ITEM = "item_";

    public static final String DEDUCTION = "deduction_";

    private static final String REASON = "reason";
    private static final String WITHDRAW = "withdraw";
    private static final Pattern REVIEW_COLUMNS =
            Pattern.compile("assignment|submission_hash|points|comment|marker|item_[0-9]{1,3}|deduction_[0-9]{1,3}");
    private static final Pattern OVERRIDE_COLUMNS = Pattern.compile("assignment|submission_hash|marker");
    private static final int MOST_TOLD = 20;
    private static final int LONGEST_COMMENT = 20_000;

    private final Results machine;
    private final Rubrics rubrics;
    private final Entry entry;

    /** Gives the rubric of a field. */
    @FunctionalInterface
    public interface Rubrics {

        /**
         * Returns the rubric.
         *
         * @param assignment id of an assignment of the run
         * @param field id of one of its fields
         * @return without items for a field that has none
         */
        Rubric of(String assignment, String field);
    }

    /**
     * What a field is marked by.
     *
     * @param items reasons for points
     * @param deductions reasons for taking points off
     */
    public record Rubric(List<RubricItem> items, List<RubricItem> deductions) {

        public Rubric {
            items = List.copyOf(items);
            deductions = List.copyOf(deductions);
        }
    }

    /**
     * How marks are entered.
     *
     * @param time when
     * @param marker of rows without one; empty for nobody
     * @param isFinal whether they settle what was decided before
     */
    public record Entry(Instant time, String marker, boolean isFinal) {}

    /**
     * What a table held.
     *
     * @param marks one for each filled row, in the order of the rows
     * @param empty how many rows nobody filled
     */
    public record Filled(List<Mark> marks, int empty) {

        public Filled {
            marks = List.copyOf(marks);
        }
    }

    /**
     * Prepares to read tables of one run.
     *
     * @param machine what the grader decided by itself
     * @param rubrics asked only for fields whose row has points for items
     * @param entry how marks are entered
     */
    public MarkingSheet(Results machine, Rubrics rubrics, Entry entry) {
        this.machine = machine;
        this.rubrics = rubrics;
        this.entry = entry;
    }

    /** Turns a filled row into a mark. */
    private interface RowReader {
        Mark read(CsvTable table, CsvTable.Row row) throws UnreadableTableException;
    }

    /**
     * Reads a marking sheet. A row without points, items and comment is one that nobody filled.
     *
     * @param bytes CSV with the columns that {@code export reviews} writes; only student and field are needed
     * @param name of the file, for messages
     * @throws UnreadableTableException if a row is not right; tells the first of them, a line each
     */
    public Filled reviews(byte[] bytes, String name) throws UnreadableTableException {
        CsvTable table = CsvTable.read(bytes, name, List.of(STUDENT, FIELD), REVIEW_COLUMNS);
        return rows(table, this::review);
    }

    /**
     * Reads marks to change.
     *
     * @param bytes CSV with the columns student, field, points, reason and, where there is a choice, assignment, marker
     * @param name of the file, for messages
     * @throws UnreadableTableException if a row is not right; tells the first of them, a line each
     */
    public Filled overrides(byte[] bytes, String name) throws UnreadableTableException {
        CsvTable table = CsvTable.read(bytes, name, List.of(STUDENT, FIELD, POINTS, REASON), OVERRIDE_COLUMNS);
        return rows(table, this::override);
    }

    private static Filled rows(CsvTable table, RowReader reader) throws UnreadableTableException {
        List<Mark> marks = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int empty = 0;
        for (CsvTable.Row row : table.rows()) {
            if (isEmpty(row)) {
                empty++;
                continue;
            }
            try {
                marks.add(reader.read(table, row));
            } catch (UnreadableTableException refused) {
                wrong.add(String.valueOf(refused.getMessage()));
            }
        }
        if (!wrong.isEmpty()) {
            int more = wrong.size() - MOST_TOLD;
            throw new UnreadableTableException(String.join("\n", wrong.subList(0, Math.min(wrong.size(), MOST_TOLD)))
                    + (more > 0 ? "\nand " + more + " more rows" : "")
                    + "\nNothing was taken from this table; mend it and import it again.");
        }
        return new Filled(marks, empty);
    }

    private static boolean isEmpty(CsvTable.Row row) {
        return row.cells().keySet().stream()
                .noneMatch(column -> column.equals(POINTS)
                        || column.equals(COMMENT)
                        || column.equals(REASON)
                        || column.startsWith(ITEM)
                        || column.startsWith(DEDUCTION));
    }

    private Mark review(CsvTable table, CsvTable.Row row) throws UnreadableTableException {
        ScoreCard card = card(row);
        FieldScore field = field(row, card);
        if (!field.verdict().isOpen()) {
            throw row.refused("the grader judged " + field.field() + " of " + Escape.line(card.student())
                    + " by itself (" + field.verdict().id() + "); to change that, use \"import overrides\"");
        }
        String comment = comment(row, COMMENT);
        if (row.get(POINTS).equals(WITHDRAW)) {
            return mark(row, Kind.WITHDRAW, card, field, new ItemCells.Given(List.of(), null), comment);
        }
        ItemCells.Given given =
                new ItemCells(table, row).given(() -> rubrics.of(card.assignment(), field.field()), field.max());
        return mark(row, Kind.REVIEW, card, field, given, comment);
    }

    private Mark override(CsvTable table, CsvTable.Row row) throws UnreadableTableException {
        ScoreCard card = card(row);
        FieldScore field = field(row, card);
        String reason = comment(row, REASON);
        if (reason.isEmpty()) {
            throw row.refused("the reason is empty; the student reads it, and so does who asks next year");
        }
        if (row.get(POINTS).isEmpty()) {
            throw row.refused("the points are empty; write a number, or withdraw");
        }
        if (row.get(POINTS).equals(WITHDRAW)) {
            return mark(row, Kind.WITHDRAW, card, field, new ItemCells.Given(List.of(), null), reason);
        }
        BigDecimal points = new ItemCells(table, row).points(field.max());
        return mark(row, Kind.OVERRIDE, card, field, new ItemCells.Given(List.of(), points), reason);
    }

    private Mark mark(
            CsvTable.Row row, Kind kind, ScoreCard card, FieldScore field, ItemCells.Given given, String comment)
            throws UnreadableTableException {
        String marker = row.get(MARKER).isEmpty() ? entry.marker() : row.get(MARKER);
        if (marker.isBlank()) {
            throw row.refused("nobody says who marked it; fill the column marker, or add --marker NAME");
        }
        String hash = row.get(HASH).isEmpty() ? card.submissionHash() : row.get(HASH);
        return new Mark(
                entry.time(),
                Escape.line(marker),
                kind,
                card.assignment(),
                card.student(),
                field.field(),
                hash,
                given.items(),
                given.points(),
                comment,
                entry.isFinal());
    }

    private ScoreCard card(CsvTable.Row row) throws UnreadableTableException {
        String assignment = row.get(ASSIGNMENT);
        List<String> assignments =
                machine.assignments().stream().map(Results.Graded::id).toList();
        if (assignment.isEmpty() && assignments.size() > 1) {
            throw row.refused("the run has " + assignments.size() + " assignments; fill the column " + ASSIGNMENT
                    + " with one of " + String.join(", ", assignments));
        }
        if (!assignment.isEmpty() && !assignments.contains(assignment)) {
            throw row.refused("the run has no assignment \"" + Escape.line(assignment) + "\""
                    + Spelling.aside(assignment, assignments));
        }
        String student = row.get(STUDENT);
        List<ScoreCard> cards = machine.submissions().stream()
                .filter(card -> assignment.isEmpty() || card.assignment().equals(assignment))
                .toList();
        // A spreadsheet's cell may carry the apostrophe that keeps an id from being taken for a formula.
        return cards.stream()
                .filter(card -> card.student().equals(student)
                        || Escape.cell(card.student()).equals(student))
                .findFirst()
                .orElseThrow(() -> row.refused("the run has no student \"" + Escape.line(student) + "\""
                        + Spelling.aside(
                                student, cards.stream().map(ScoreCard::student).toList())));
    }

    private static FieldScore field(CsvTable.Row row, ScoreCard card) throws UnreadableTableException {
        String id = row.get(FIELD);
        return card.fields().stream()
                .filter(field -> field.field().equals(id))
                .findFirst()
                .orElseThrow(() -> row.refused("there is no field \"" + Escape.line(id) + "\" in " + card.assignment()
                        + Spelling.aside(
                                id,
                                card.fields().stream().map(FieldScore::field).toList())));
    }

    private static String comment(CsvTable.Row row, String column) throws UnreadableTableException {
        String comment = Escape.visible(row.get(column));
        if (comment.length() > LONGEST_COMMENT) {
            throw row.refused(column + ": longer than " + LONGEST_COMMENT + " characters");
        }
        return comment;
    }

    /** Returns points in words for messages of this package. */
    static String of(BigDecimal max) {
        return "0 to " + Points.text(max);
    }
}
