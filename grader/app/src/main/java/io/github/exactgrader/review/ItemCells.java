package io.github.exactgrader.review;

import io.github.exactgrader.assignment.RubricItem;
import io.github.exactgrader.format.CsvTable;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.format.UnreadableTableException;
import io.github.exactgrader.review.MarkingSheet.Rubric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The cells of one row that hold points: those of the items of a rubric, or the points as a whole. */
final class ItemCells {

    private final CsvTable table;
    private final CsvTable.Row row;

    ItemCells(CsvTable table, CsvTable.Row row) {
        this.table = table;
        this.row = row;
    }

    /**
     * What a row gives.
     *
     * @param items empty where points are given as a whole
     * @param points the sum; null for a mark that is withdrawn
     */
    record Given(List<MarkedItem> items, @Nullable BigDecimal points) {

        Given {
            items = List.copyOf(items);
        }
    }

    /**
     * Reads points that are given for items, or as a whole, or both where they agree.
     *
     * @param rubric asked only if there are points for items
     * @param max points of the field
     * @throws UnreadableTableException if points are missing, too many, or do not agree
     */
    Given given(Supplier<Rubric> rubric, BigDecimal max) throws UnreadableTableException {
        List<String> filled = row.cells().keySet().stream()
                .filter(column -> column.startsWith(MarkingSheet.ITEM) || column.startsWith(MarkingSheet.DEDUCTION))
                .sorted()
                .toList();
        if (filled.isEmpty()) {
            if (row.get(MarkingSheet.POINTS).isEmpty()) {
                throw row.refused("there is a comment and no points; write the points beside it");
            }
            return new Given(List.of(), points(max));
        }
        List<MarkedItem> items = items(rubric.get(), filled);
        BigDecimal sum = Mark.sum(items);
        if (!row.get(MarkingSheet.POINTS).isEmpty() && points(max).compareTo(sum) != 0) {
            throw row.refused("the items add up to " + Points.text(sum) + ", but points says "
                    + row.get(MarkingSheet.POINTS) + "; leave points empty, or correct one of them");
        }
        return new Given(items, sum);
    }

    /** Reads points that are given as a whole. */
    BigDecimal points(BigDecimal max) throws UnreadableTableException {
        return most(table.number(row, MarkingSheet.POINTS), MarkingSheet.POINTS, max);
    }

    private BigDecimal most(BigDecimal points, String column, BigDecimal max) throws UnreadableTableException {
        if (points.compareTo(max) > 0) {
            throw row.refused(column + ": expected " + MarkingSheet.of(max) + ", found " + Points.text(points));
        }
        return points;
    }

    private List<MarkedItem> items(Rubric rubric, List<String> filled) throws UnreadableTableException {
        List<MarkedItem> items = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (int i = 0; i < rubric.items().size(); i++) {
            RubricItem item = rubric.items().get(i);
            String column = MarkingSheet.ITEM + (i + 1);
            known.add(column);
            if (row.get(column).isEmpty()) {
                throw row.refused(column + " is empty and other items are not; write 0 where there is nothing to give"
                        + " for \"" + item.item() + "\"");
            }
            BigDecimal points = most(table.number(row, column), column, item.points());
            items.add(new MarkedItem(column, item.item(), item.points(), points));
        }
        for (int i = 0; i < rubric.deductions().size(); i++) {
            RubricItem item = rubric.deductions().get(i);
            String column = MarkingSheet.DEDUCTION + (i + 1);
            known.add(column);
            if (!row.get(column).isEmpty()) {
                BigDecimal points = most(table.number(row, column), column, item.points());
                items.add(new MarkedItem(column, item.item(), item.points(), points.negate()));
            }
        }
        for (String column : filled) {
            if (!known.contains(column)) {
                throw row.refused(column + ": the rubric of this field has "
                        + rubric.items().size() + " items and "
                        + rubric.deductions().size() + " deductions; clear the cell");
            }
        }
        return items;
    }
}
