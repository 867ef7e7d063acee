package io.github.exactgrader.report;

import io.github.exactgrader.check.Verdict;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.Results.Graded;
import io.github.exactgrader.score.ScoreCard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The table that a person reads in the terminal when a run is done: a line per submission and a line of totals. */
public final class SummaryTable {

    private static final int NAME_WIDTH = 28;
    private static final int FINDINGS_WIDTH = 48;

    /** Worst first: what the grader did, then what the code did, then what the answer was. */
    private static final List<Verdict> WORST_FIRST = List.of(
            Verdict.GRADER_ERROR,
            Verdict.FORBIDDEN,
            Verdict.UNSTABLE,
            Verdict.COMPILE_ERROR,
            Verdict.MEMORY_LIMIT,
            Verdict.TIME_LIMIT,
            Verdict.FUEL_LIMIT,
            Verdict.OUTPUT_LIMIT,
            Verdict.RUNTIME_ERROR,
            Verdict.INVALID_ANSWER,
            Verdict.WRONG_ANSWER,
            Verdict.PARTLY_CORRECT,
            Verdict.NO_ANSWER,
            Verdict.NOT_JUDGED);

    private final boolean colour;

    /**
     * Creates the table.
     *
     * @param colour whether to use ANSI colours
     */
    public SummaryTable(boolean colour) {
        this.colour = colour;
    }

    /**
     * Returns the table.
     *
     * @param results what a run decided
     * @return lines of at most about 100 columns, newline at the end of each; text of students cannot move the cursor or
     *     give a CI runner commands
     */
    public String text(Results results) {
        StringBuilder text = new StringBuilder();
        for (Graded assignment : results.assignments()) {
            List<ScoreCard> cards = results.submissions().stream()
                    .filter(card -> card.assignment().equals(assignment.id()))
                    .toList();
            table(text, assignment, cards);
        }
        return text.toString();
    }

    /**
     * Returns the totals alone, for a log that not only staff may read.
     *
     * @param results what a run decided
     * @return two lines for each assignment, without names and without colours
     */
    public String withoutNames(Results results) {
        StringBuilder text = new StringBuilder();
        for (Graded assignment : results.assignments()) {
            List<ScoreCard> cards = results.submissions().stream()
                    .filter(card -> card.assignment().equals(assignment.id()))
                    .toList();
            text.append(Escape.terminal(assignment.id() + ": " + assignment.title()));
            text.append('\n').append(totals(cards)).append('\n');
        }
        return text.toString();
    }

    private void table(StringBuilder text, Graded assignment, List<ScoreCard> cards) {
        if (text.length() > 0) {
            text.append('\n');
        }
        String name = assignment.id().equals(assignment.title())
                ? assignment.id()
                : assignment.id() + ": " + assignment.title();
        text.append(paint("1", cut(Escape.terminal(name), 100))).append('\n');
        List<Row> rows = new ArrayList<>();
        cards.forEach(card -> rows.add(row(card)));
        int names = width(rows.stream().map(Row::name).toList(), "student");
        int earned = width(rows.stream().map(Row::earned).toList(), "points");
        int open = width(rows.stream().map(Row::open).toList(), "open");
        boolean anyLate = rows.stream().anyMatch(row -> !row.late().isEmpty());
        int late = anyLate ? width(rows.stream().map(Row::late).toList(), "late") : 0;
        String header = pad("student", names) + right("points", earned) + (anyLate ? right("late", late) : "")
                + right("open", open) + "  findings";
        text.append(paint("2", header)).append('\n');
        for (Row row : rows) {
            String cells = pad(row.name(), names) + right(row.earned(), earned)
                    + (anyLate ? right(row.late(), late) : "") + right(row.open(), open) + "  ";
            text.append((cells + paint(row.tint(), row.findings())).stripTrailing())
                    .append('\n');
        }
        text.append(totals(cards)).append('\n');
    }

    private static Row row(ScoreCard card) {
        List<String> findings = new ArrayList<>();
        for (Verdict verdict : WORST_FIRST) {
            List<String> fields = card.fields().stream()
                    .filter(field -> field.verdict() == verdict)
                    .map(FieldScore::field)
                    .toList();
            if (!fields.isEmpty()) {
                findings.add(
                        fields.size() == 1 ? verdict.id() + " " + fields.get(0) : fields.size() + " " + verdict.id());
            }
        }
        if (!card.problems().isEmpty()) {
            findings.add(
                    card.problems().size() == 1 ? "1 problem" : card.problems().size() + " problems");
        }
        return new Row(
                cut(Escape.terminal(card.student()), NAME_WIDTH),
                Points.text(card.total()) + " / " + Points.text(card.max()),
                Look.penalty(card),
                card.open().signum() == 0 ? "" : Points.text(card.open()),
                cut(Escape.terminal(String.join(", ", findings)), FINDINGS_WIDTH),
                card.hasGraderError() ? "31" : "33");
    }

    private static String totals(List<ScoreCard> cards) {
        if (cards.isEmpty()) {
            return "no submissions";
        }
        BigDecimal count = BigDecimal.valueOf(cards.size());
        BigDecimal earned = cards.stream().map(ScoreCard::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal max = cards.stream().map(ScoreCard::max).reduce(BigDecimal.ZERO, BigDecimal::add);
        long open = cards.stream().filter(card -> card.open().signum() > 0).count();
        long faults = cards.stream().filter(ScoreCard::hasGraderError).count();
        String mean = Points.text(earned.divide(count, 2, RoundingMode.HALF_UP));
        String text = cards.size() + (cards.size() == 1 ? " submission" : " submissions") + ", mean " + mean
                + " points (" + Points.text(Points.percent(earned, max)) + " %)";
        return text
                + (open > 0 ? ", " + open + " with open points" : "")
                + (faults > 0 ? ", " + faults + " with a fault of the grader" : "");
    }

    private String paint(String code, String text) {
        return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private static int width(List<String> cells, String title) {
        return Math.max(
                title.length(),
                cells.stream()
                        .mapToInt(cell -> cell.codePointCount(0, cell.length()))
                        .max()
                        .orElse(0));
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length()) + 2) + text;
    }

    private static String cut(String text, int width) {
        return text.codePointCount(0, text.length()) <= width
                ? text
                : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }

    private record Row(String name, String earned, String late, String open, String findings, String tint) {}
}
