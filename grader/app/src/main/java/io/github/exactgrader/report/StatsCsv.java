package io.github.exactgrader.report;

import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.score.Standing;
import io.github.exactgrader.score.WrongGroup;
import io.github.exactgrader.stats.ItemStatistics;
import io.github.exactgrader.stats.SheetStatistics;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** Statistics of a class as a table: a row per field. A number that there is not is an empty cell. */
public final class StatsCsv {

    private StatsCsv() {}

    /**
     * Writes statistics.
     *
     * @param sheets one per assignment
     * @return UTF-8, comma separated, newline as line end; no cell is taken for a formula by a spreadsheet
     */
    public static byte[] bytes(List<SheetStatistics> sheets) {
        List<String> header = new ArrayList<>(List.of("assignment", "field", "kind", "max", "n"));
        for (Standing standing : Standing.values()) {
            header.add(standing.name().toLowerCase(Locale.ROOT));
        }
        header.addAll(List.of("mean", "facility", "item_rest", "upper_lower", "alpha_without", "median_cost"));
        header.addAll(List.of("wrong_count", "wrong_answer"));
        StringBuilder text = new StringBuilder(line(header));
        for (SheetStatistics sheet : sheets) {
            sheet.items().forEach(item -> text.append(line(row(sheet.assignment(), item))));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(String assignment, ItemStatistics item) {
        List<String> row = new ArrayList<>(List.of(
                Escape.cell(assignment),
                Escape.cell(item.field()),
                Escape.cell(item.kind()),
                Points.text(item.max()),
                Integer.toString(item.counts().decided())));
        for (Standing standing : Standing.values()) {
            row.add(Integer.toString(item.counts().of(standing)));
        }
        row.addAll(List.of(
                text(item.mean()),
                text(item.facility()),
                text(item.itemRest()),
                text(item.upperLower()),
                text(item.alphaWithout()),
                item.medianCost() == null ? "" : Long.toString(item.medianCost())));
        WrongGroup wrong = item.wrong().isEmpty() ? null : item.wrong().get(0);
        row.add(wrong == null ? "" : Integer.toString(wrong.students().size()));
        row.add(wrong == null ? "" : Escape.cell(Escape.line(wrong.answer())));
        return row;
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : Points.text(number);
    }

    private static String line(List<String> cells) {
        return CSVFormat.RFC4180.format(cells.toArray()) + "\n";
    }
}
