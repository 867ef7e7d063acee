package io.github.exactgrader.history;

import io.github.exactgrader.format.Escape;
import io.github.exactgrader.format.Points;
import java.util.List;

/** A diff as GitHub Markdown, for an issue or the summary of a CI job. */
public final class DiffMarkdown {

    private DiffMarkdown() {}

    /**
     * Returns the diff.
     *
     * @return lines, newline at the end of each; nothing in a name is markup
     */
    public static String text(RunDiff diff) {
        StringBuilder text = new StringBuilder();
        line(text, "# " + Escape.markdown(diff.before() + " to " + diff.after()));
        diff.assignments().forEach(each -> assignment(text, each, diff));
        return text.toString();
    }

    private static void assignment(StringBuilder text, AssignmentDiff diff, RunDiff whole) {
        line(text, "");
        line(text, "## " + Escape.markdown(diff.id()));
        line(text, "");
        DiffWords.summary(diff, whole.pass()).forEach(each -> line(text, "- " + Escape.markdown(each)));
        if (diff.changes().isEmpty()) {
            return;
        }
        line(text, "");
        row(text, List.of("student", "before", "after", "change", "why"));
        line(text, "| --- | ---: | ---: | ---: | --- |");
        for (CardChange change : diff.changes()) {
            String crossing =
                    change.crossing() == CardChange.Crossing.NONE ? "" : "; " + DiffWords.crossing(change.crossing());
            row(
                    text,
                    List.of(
                            Escape.markdown(change.student()),
                            Points.text(change.before()),
                            Points.text(change.after()),
                            DiffWords.signed(change.change()),
                            Escape.markdown(DiffWords.why(change) + crossing)));
        }
    }

    private static void row(StringBuilder text, List<String> cells) {
        line(text, "| " + String.join(" | ", cells) + " |");
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
