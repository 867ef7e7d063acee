package io.github.exactgrader.report;

import java.util.List;

/**
 * What the template of the class page shows, as finished text without hidden characters. Public for the template.
 *
 * @param sections one per assignment
 * @param legend every verdict
 * @param groups what the parts of a bar mean; their symbols are empty
 * @param promise how submitted code was kept apart, and what that means
 * @param details reasons and evidence as JSON that is safe inside a script element
 * @param style the style sheet
 * @param script the script
 * @param policy content security policy
 */
public record ClassView(
        List<Section> sections,
        List<Key> legend,
        List<Key> groups,
        String promise,
        String details,
        String style,
        String script,
        String policy) {

    public ClassView {
        sections = List.copyOf(sections);
        legend = List.copyOf(legend);
        groups = List.copyOf(groups);
    }

    /**
     * A line of the legend.
     *
     * @param css class of the group
     * @param symbol symbol of the verdict
     * @param words the verdict in words
     */
    public record Key(String css, String symbol, String words) {}

    /**
     * An assignment.
     *
     * @param id its id
     * @param title its title
     * @param key start of the hash of its key
     * @param max its points
     * @param facts numbers about all submissions
     * @param bins histogram of the totals
     * @param spread the histogram in words
     * @param bars one per field
     * @param rows one per submission
     */
    public record Section(
            String id,
            String title,
            String key,
            String max,
            List<Fact> facts,
            List<Bin> bins,
            String spread,
            List<Bar> bars,
            List<Row> rows) {

        /** Tells whether some submission came late: else there is no column for it. */
        public boolean anyLate() {
            return rows.stream().anyMatch(row -> !row.late().isEmpty());
        }

        public Section {
            facts = List.copyOf(facts);
            bins = List.copyOf(bins);
            bars = List.copyOf(bars);
            rows = List.copyOf(rows);
        }
    }

    /**
     * One number about all submissions.
     *
     * @param name what it is
     * @param value the number, with its unit
     */
    public record Fact(String name, String value) {}

    /**
     * A bin of the histogram.
     *
     * @param from lower end in percent of the points
     * @param count submissions in it
     * @param x left edge in units of the drawing
     * @param height height in units of the drawing, from 0 to 100
     */
    public record Bin(int from, int count, int x, int height) {}

    /**
     * How a field went.
     *
     * @param field its id
     * @param max its points
     * @param mean mean of the decided points in percent, with the sign; a dash where nothing is decided
     * @param shares the groups that occur
     * @param failures the verdicts that lost points or are open, with the students
     * @param same wrong answers that several students gave
     */
    public record Bar(
            String field, String max, String mean, List<Share> shares, List<Failure> failures, List<Same> same) {

        public Bar {
            shares = List.copyOf(shares);
            failures = List.copyOf(failures);
            same = List.copyOf(same);
        }
    }

    /**
     * A wrong answer that several students gave, whatever its spelling.
     *
     * @param count how many
     * @param answer the spelling that most of them used; empty if a method answered
     * @param says what they were told, if the mistake is known; else empty
     * @param students their names
     */
    public record Same(int count, String answer, String says, String students) {}

    /**
     * A part of a bar.
     *
     * @param css class of the group
     * @param words the group and its count in words
     * @param x left edge in percent
     * @param width in percent
     */
    public record Share(String css, String words, String x, String width) {}

    /**
     * Who got one verdict on a field.
     *
     * @param css class of the group
     * @param symbol symbol of the verdict
     * @param words the verdict in words
     * @param count how many
     * @param students their ids, joined by commas
     */
    public record Failure(String css, String symbol, String words, int count, String students) {}

    /**
     * A submission.
     *
     * @param student its id
     * @param feedback path of its feedback page; empty where that is withheld
     * @param total points that count
     * @param late what lateness costs, with a minus; empty if it came in time
     * @param open points open, empty if none
     * @param cells one per field
     */
    public record Row(String student, String feedback, String total, String late, String open, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A mark in the table.
     *
     * @param css class of the group
     * @param symbol symbol of the verdict
     */
    public record Cell(String css, String symbol) {}
}
