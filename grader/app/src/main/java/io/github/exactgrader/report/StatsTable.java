package io.github.exactgrader.report;

import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.score.Standing;
import io.github.exactgrader.score.WrongGroup;
import io.github.exactgrader.stats.Counts;
import io.github.exactgrader.stats.ItemStatistics;
import io.github.exactgrader.stats.SheetStatistics;
import io.github.exactgrader.stats.Suspicion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statistics of a class as a person reads them in the terminal: what is suspicious first, then a line per field. */
public final class StatsTable {

    private static final int WIDTH = 100;
    private static final int NAME_WIDTH = 24;
    private static final int MOST_SUSPICIONS = 12;

    private final boolean colour;

    /**
     * Creates the table.
     *
     * @param colour whether to use ANSI colours
     */
    public StatsTable(boolean colour) {
        this.colour = colour;
    }

    /**
     * Returns the tables of some assignments.
     *
     * @param sheets their statistics
     * @return lines of at most 100 columns, newline at the end of each; text of students is harmless
     */
    public String text(List<SheetStatistics> sheets) {
        List<String> tables = new ArrayList<>();
        for (SheetStatistics sheet : sheets) {
            Lines lines = new Lines();
            head(lines, sheet);
            suspicions(lines, sheet.suspicions());
            table(lines, sheet);
            tables.add(lines.text());
        }
        return String.join("\n", tables);
    }

    /**
     * Returns all about one field.
     *
     * @param sheet statistics with this field only
     * @param item the field
     * @return as {@link #text}
     */
    public String field(SheetStatistics sheet, ItemStatistics item) {
        Lines lines = new Lines();
        lines.whole(text(List.of(sheet)));
        lines.add("");
        lines.add(item.wrong().isEmpty() ? "No wrong answers." : "Wrong answers, grouped by meaning:");
        for (WrongGroup group : item.wrong()) {
            String answer = group.answer().isEmpty() ? "(values of a method)" : Escape.terminal(group.answer());
            lines.add(right(Integer.toString(group.students().size()), 6) + "  " + cut(answer, WIDTH - 8));
            if (!group.says().isEmpty()) {
                lines.wrapped("        told:", "        ", Escape.terminal(group.says()));
            }
            lines.wrapped("        ", "        ", Escape.terminal(String.join(", ", group.students())));
        }
        return lines.text();
    }

    private void head(Lines lines, SheetStatistics sheet) {
        String name = sheet.assignment().equals(sheet.title())
                ? sheet.assignment()
                : sheet.assignment() + ": " + sheet.title();
        lines.add(paint("1", cut(Escape.terminal(name), WIDTH)));
        SheetStatistics.Totals totals = sheet.totals();
        if (totals.mean() == null) {
            lines.add("no submissions");
            return;
        }
        lines.add(totals.submissions() + (totals.submissions() == 1 ? " submission" : " submissions") + " of "
                + Points.text(sheet.max()) + " points: mean " + text(totals.mean()) + ", median "
                + text(totals.median()) + ", from " + text(totals.lowest()) + " to " + text(totals.highest())
                + (totals.deviation() == null ? "" : ", standard deviation " + fixed(totals.deviation())));
        if (sheet.isSmall()) {
            lines.wrapped(
                    "",
                    "",
                    "With fewer than " + SheetStatistics.SMALL + " submissions to compare (here "
                            + sheet.compared().submissions()
                            + "), no correlation, index or alpha is shown: it would be chance.");
        } else {
            lines.add("Cronbach's alpha " + fixed(sheet.alpha()) + ", from "
                    + sheet.compared().submissions() + " submissions and "
                    + sheet.compared().fields() + " fields");
        }
    }

    private void suspicions(Lines lines, List<Suspicion> suspicions) {
        List<String> shared = new ArrayList<>();
        List<Suspicion> urgent = new ArrayList<>();
        for (Suspicion suspicion : suspicions) {
            if (suspicion instanceof Suspicion.SharedAnswer answer && !answer.isStrong()) {
                shared.add(Escape.terminal(suspicion.field()) + " (" + answer.count() + ")");
            } else {
                urgent.add(suspicion);
            }
        }
        if (!urgent.isEmpty()) {
            lines.add("");
            lines.add(paint("1;33", "Look at these first"));
        }
        for (Suspicion suspicion : urgent.subList(0, Math.min(MOST_SUSPICIONS, urgent.size()))) {
            lines.wrapped("  " + Escape.terminal(suspicion.field()) + ":", "      ", Escape.terminal(suspicion.says()));
            if (suspicion instanceof Suspicion.SharedAnswer answer
                    && !answer.foreseen().isEmpty()) {
                lines.wrapped("      They were told:", "      ", Escape.terminal(answer.foreseen()));
            }
        }
        if (urgent.size() > MOST_SUSPICIONS) {
            lines.add("  ... and " + (urgent.size() - MOST_SUSPICIONS) + " more with --json");
        }
        if (!shared.isEmpty()) {
            lines.add("");
            lines.wrapped("One mistake is made by many on", "  ", String.join(", ", shared) + "; --field tells which.");
        }
    }

    private void table(Lines lines, SheetStatistics sheet) {
        if (sheet.totals().submissions() == 0) {
            return;
        }
        int names = Math.min(
                NAME_WIDTH,
                sheet.items().stream()
                        .mapToInt(item -> Escape.terminal(item.field()).length())
                        .reduce(5, Math::max));
        lines.add("");
        lines.add(paint(
                "2", pad("field", names) + " points     n  mean full part none blank  open  corr     D alpha  wrong"));
        for (ItemStatistics item : sheet.items()) {
            lines.add(row(item, names).stripTrailing());
        }
        lines.add("");
        lines.wrapped(
                "",
                "",
                "n: submissions that are decided. mean: of their points. full, part, none, blank: so many of them, all in "
                        + "percent. corr: with the rest of the sheet, * if below 0. D: best less weakest 27 %. alpha: of the sheet "
                        + "without the field. wrong: the most frequent wrong answer. The TA guide says more.");
    }

    private String row(ItemStatistics item, int names) {
        Counts counts = item.counts();
        String wrong = item.wrong().isEmpty() ? "" : wrong(item.wrong().get(0));
        String numbers = pad(cut(Escape.terminal(item.field()), names), names)
                + right(Points.text(item.max()), 7)
                + right(Integer.toString(counts.decided()), 6)
                + right(percent(item.facility()), 6)
                + right(share(counts, Standing.FULL), 5)
                + right(share(counts, Standing.PART), 5)
                + right(share(counts, Standing.ZERO), 5)
                + right(share(counts, Standing.MISSING), 6)
                + right(counts.open() == 0 ? "" : Integer.toString(counts.open()), 6)
                + right(fixed(item.itemRest()) + (item.isReversed() ? "*" : ""), 6)
                + right(fixed(item.upperLower()), 6)
                + right(fixed(item.alphaWithout()), 6);
        return numbers + "  " + cut(wrong, Math.max(8, WIDTH - numbers.length() - 2));
    }

    private static String wrong(WrongGroup group) {
        return group.students().size() + "x "
                + (group.answer().isEmpty() ? "(method)" : Escape.terminal(group.answer()));
    }

    private static String share(Counts counts, Standing standing) {
        return counts.decided() == 0
                ? ""
                : Points.percent(BigDecimal.valueOf(counts.of(standing)), BigDecimal.valueOf(counts.decided()))
                        .setScale(0, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static String percent(@Nullable BigDecimal share) {
        return share == null ? "-" : share.movePointRight(2).toPlainString();
    }

    private static String fixed(@Nullable BigDecimal number) {
        return number == null ? "-" : number.toPlainString();
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "-" : Points.text(number);
    }

    private String paint(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    private static String cut(String text, int width) {
        return text.codePointCount(0, text.length()) <= width
                ? text
                : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }

    /** Lines of a text. */
    private static final class Lines {

        private final StringBuilder text = new StringBuilder();

        void whole(String lines) {
            text.append(lines);
        }

        void add(String line) {
            text.append(line).append('\n');
        }

        /** Adds a paragraph, broken between words. */
        void wrapped(String first, String next, String words) {
            StringBuilder line = new StringBuilder(first);
            boolean empty = first.isBlank();
            for (String word : words.split(" ", -1)) {
                if (!empty && line.length() + 1 + word.length() > WIDTH) {
                    add(line.toString());
                    line.setLength(0);
                    line.append(next);
                    empty = true;
                }
                line.append(empty ? "" : " ").append(word);
                empty = false;
            }
            add(line.toString());
        }

        String text() {
            return text.toString();
        }
    }
}
