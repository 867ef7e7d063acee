package io.github.exactgrader.report;

import io.github.exactgrader.assignment.RubricItem;
import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.review.Decisions;
import io.github.exactgrader.review.MarkingSheet;
import io.github.exactgrader.review.MarkingSheet.Rubric;
import io.github.exactgrader.score.FieldScore;
import io.github.exactgrader.score.Results;
import io.github.exactgrader.score.ScoreCard;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/**
 * The sheet that markers fill: a row per submission and field that the grader left open, with the answer, the rubric, and
 * cells for points. Columns whose name starts with {@code #} are there to be read and are passed over when the sheet comes
 * back.
 */
public final class MarkingSheetCsv {

    /** A spreadsheet cuts a cell off at 32,767 characters. */
    private static final int LONGEST_ANSWER = 30_000;

    private final Decisions decisions;
    private final MarkingSheet.Rubrics rubrics;

    /**
     * Creates the writer.
     *
     * @param decisions what people decided so far
     * @param rubrics of all fields that the grader left open
     */
    public MarkingSheetCsv(Decisions decisions, MarkingSheet.Rubrics rubrics) {
        this.decisions = decisions;
        this.rubrics = rubrics;
    }

    private record Row(ScoreCard card, FieldScore field, String state, Rubric rubric) {}

    /**
     * Writes the sheet.
     *
     * @param machine what the grader decided by itself
     * @param all also fields on which people agree already
     * @return UTF-8 with a byte order mark, which spreadsheets need; comma separated; no cell is taken for a formula
     */
    public byte[] bytes(Results machine, boolean all) {
        List<Row> rows = new ArrayList<>();
        for (ScoreCard card : machine.submissions()) {
            for (FieldScore field : card.fields()) {
                String state = decisions.state(card, field);
                if (field.verdict().isOpen() && (all || !decisions.isSettled(card, field))) {
                    rows.add(new Row(card, field, state, rubrics.of(card.assignment(), field.field())));
                }
            }
        }
        int items = most(rows.stream().map(row -> row.rubric().items().size()).toList());
        int deductions =
                most(rows.stream().map(row -> row.rubric().deductions().size()).toList());
        StringBuilder text = new StringBuilder("\uFEFF").append(line(header(items, deductions)));
        rows.forEach(row -> text.append(line(cells(row, items + deductions))));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int most(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static List<String> header(int items, int deductions) {
        List<String> header = new ArrayList<>(List.of(
                MarkingSheet.ASSIGNMENT,
                MarkingSheet.STUDENT,
                MarkingSheet.FIELD,
                "#max",
                "#answer",
                "#rubric",
                "#so far"));
        for (int i = 1; i <= items; i++) {
            header.add(MarkingSheet.ITEM + i);
        }
        for (int i = 1; i <= deductions; i++) {
            header.add(MarkingSheet.DEDUCTION + i);
        }
        header.addAll(List.of(MarkingSheet.POINTS, MarkingSheet.COMMENT, MarkingSheet.MARKER, MarkingSheet.HASH));
        return header;
    }

    private static List<String> cells(Row row, int blanks) {
        List<String> cells = new ArrayList<>(List.of(
                Escape.cell(row.card().assignment()),
                Escape.cell(row.card().student()),
                Escape.cell(row.field().field()),
                Points.text(row.field().max()),
                paragraphs(Objects.requireNonNullElse(row.field().answer(), "")),
                rubric(row.rubric()).strip(),
                Escape.cell(row.state())));
        for (int i = 0; i < blanks + 3; i++) {
            cells.add("");
        }
        cells.add(row.card().submissionHash());
        return cells;
    }

    /** Unlike {@link Escape#cell}, keeps the lines of a proof apart. */
    private static String paragraphs(String answer) {
        String shown = Escape.visible(answer).strip();
        String whole = shown.length() <= LONGEST_ANSWER
                ? shown
                : shown.substring(0, LONGEST_ANSWER)
                        + " ... cut off here; \"grader report RUN --student ID --staff\" shows all";
        return (Escape.cell(whole).startsWith("'") && !whole.startsWith("'") ? "'" : "") + whole;
    }

    private static String rubric(Rubric rubric) {
        return lines(MarkingSheet.ITEM, rubric.items()) + lines(MarkingSheet.DEDUCTION, rubric.deductions());
    }

    private static String lines(String name, List<RubricItem> items) {
        List<String> lines = new ArrayList<>();
        for (RubricItem item : items) {
            lines.add(name + (lines.size() + 1) + " (" + Points.text(item.points()) + "): " + Escape.line(item.item()));
        }
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return CSVFormat.RFC4180.format(cells.toArray()) + "\n";
    }
}
