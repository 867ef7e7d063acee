package io.github.exactgrader.report;

import java.util.List;

/**
 * What the template of the class page shows, as finished text without hidden characters. Public for the template. What is
 * said of single students is not in it: the page holds that as data.
 *
 * @param sections one per assignment
 * @param legend every verdict
 * @param groups what the parts of a bar mean; their symbols are empty
 * @param promise how submitted code was kept apart, and what that means
 * @param style the style sheet
 * @param script the script
 * @param policy content security policy
 */
public record ClassView(
        List<Section> sections,
        List<Key> legend,
        List<Key> groups,
        String promise,
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
     * @param warning what the numbers cannot say, empty if nothing
     * @param suspicions what to look at first
     * @param shared wrong answers that many gave, but hardly an error of the key
     * @param bins histogram of the totals
     * @param spread the histogram in words
     * @param items one per field
     * @param wrong wrong answers that several students gave, by field
     * @param plots pictures
     * @param students how many submissions
     * @param details whether the page holds the details of each
     */
    public record Section(
            String id,
            String title,
            String key,
            String max,
            List<Fact> facts,
            String warning,
            List<Suspect> suspicions,
            List<Suspect> shared,
            List<Bin> bins,
            String spread,
            List<Item> items,
            List<Wrong> wrong,
            List<Picture> plots,
            int students,
            boolean details) {

        public Section {
            facts = List.copyOf(facts);
            suspicions = List.copyOf(suspicions);
            shared = List.copyOf(shared);
            bins = List.copyOf(bins);
            items = List.copyOf(items);
            wrong = List.copyOf(wrong);
            plots = List.copyOf(plots);
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
     * Something to look at first.
     *
     * @param field the field
     * @param says one sentence
     * @param told what the students were told, empty if nothing
     */
    public record Suspect(String field, String says, String told) {}

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
     * @param n decided submissions
     * @param mean mean of the decided points in percent; empty where nothing is decided
     * @param full in percent of n
     * @param part in percent of n
     * @param zero in percent of n
     * @param missing in percent of n
     * @param open how many are open; empty if none
     * @param itemRest correlation with the rest; empty for none
     * @param reversed whether it is below 0
     * @param upperLower upper-lower index; empty for none
     * @param alphaWithout alpha without the field; empty for none
     * @param cost median cost; empty for none
     * @param shares the groups that occur
     * @param failures the verdicts that lost points or are open, with the first students
     */
    public record Item(
            String field,
            String max,
            String n,
            String mean,
            String full,
            String part,
            String zero,
            String missing,
            String open,
            String itemRest,
            boolean reversed,
            String upperLower,
            String alphaWithout,
            String cost,
            List<Share> shares,
            List<Failure> failures) {

        public Item {
            shares = List.copyOf(shares);
            failures = List.copyOf(failures);
        }
    }

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
     * @param students the first of their ids, joined by commas, and how many more
     */
    public record Failure(String css, String symbol, String words, int count, String students) {}

    /**
     * The wrong answers to a field that several students gave.
     *
     * @param field its id
     * @param answers largest group first
     * @param others how many gave answers that nobody else gave
     */
    public record Wrong(String field, List<Same> answers, int others) {

        public Wrong {
            answers = List.copyOf(answers);
        }
    }

    /**
     * A wrong answer that several students gave, whatever its spelling.
     *
     * @param number its place among all groups of the page's data
     * @param count how many
     * @param width of its bar, in percent of those who answered
     * @param answer the spelling that most of them used; empty if a method answered
     * @param math the same as MathML, markup; empty for none
     * @param says what they were told, if the mistake is known; else empty
     * @param students the first of their names, and how many more
     */
    public record Same(int number, int count, String width, String answer, String math, String says, String students) {}

    /**
     * A picture.
     *
     * @param title what it shows
     * @param svg the drawing, markup
     * @param entries what is drawn, the right answer first
     * @param note what is not drawn
     */
    public record Picture(String title, String svg, List<Drawn> entries, String note) {

        public Picture {
            entries = List.copyOf(entries);
        }
    }

    /**
     * An answer in a picture.
     *
     * @param letter its letter; empty for the right one
     * @param answer as text
     * @param count how many students gave it
     * @param css classes of its line; empty where its letter is in the drawing
     */
    public record Drawn(String letter, String answer, int count, String css) {}
}
