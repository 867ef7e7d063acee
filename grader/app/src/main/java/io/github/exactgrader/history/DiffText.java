package io.github.exactgrader.history;

import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import io.github.exactgrader.history.CardChange.Crossing;
import java.util.ArrayList;
import java.util.List;

/** A diff for a person at a terminal: a line per submission that changed, then what changed how many of them. */
public final class DiffText {

    private static final int NAME_WIDTH = 28;

    private final boolean colour;

    /**
     * Creates the writer.
     *
     * @param colour whether to use ANSI colours
     */
    public DiffText(boolean colour) {
        this.colour = colour;
    }

    /**
     * Returns the diff.
     *
     * @return lines, newline at the end of each; text of students cannot move the cursor or give a CI runner commands
     */
    public String text(RunDiff diff) {
        StringBuilder text = new StringBuilder();
        text.append(Escape.terminal(diff.before() + " -> " + diff.after())).append('\n');
        diff.assignments().forEach(each -> assignment(text, each, diff));
        return text.toString();
    }

    private void assignment(StringBuilder text, AssignmentDiff diff, RunDiff whole) {
        text.append('\n').append(paint("1", Escape.terminal(diff.id()))).append('\n');
        if (!diff.changes().isEmpty()) {
            table(text, diff.changes());
        }
        for (String line : DiffWords.summary(diff, whole.pass())) {
            text.append(Escape.terminal(line)).append('\n');
        }
    }

    private void table(StringBuilder text, List<CardChange> changes) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("student", "before", "after", "change", "why"));
        for (CardChange change : changes) {
            rows.add(List.of(
                    cut(Escape.terminal(change.student())),
                    Points.text(change.before()),
                    Points.text(change.after()),
                    DiffWords.signed(change.change()),
                    Escape.terminal(why(change))));
        }
        int[] widths = new int[4];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(row.get(0) + " ".repeat(widths[0] - length(row.get(0))));
            for (int i = 1; i < widths.length; i++) {
                line.append("  ")
                        .append(" ".repeat(widths[i] - length(row.get(i))))
                        .append(row.get(i));
            }
            line.append("  ").append(row.get(4));
            text.append(row == rows.get(0) ? paint("2", line.toString()) : line.toString())
                    .append('\n');
        }
    }

    private static String why(CardChange change) {
        String crossing = change.crossing() == Crossing.NONE ? "" : "; " + DiffWords.crossing(change.crossing());
        return DiffWords.why(change) + crossing;
    }

    private String paint(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String cut(String text) {
        return length(text) <= NAME_WIDTH ? text : text.substring(0, text.offsetByCodePoints(0, NAME_WIDTH - 1)) + "…";
    }
}
