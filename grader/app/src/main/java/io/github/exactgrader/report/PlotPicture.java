package io.github.exactgrader.report;

import io.github.exactgrader.format.Escape;
import java.util.List;

/**
 * A picture of the class page with the answers of the class.
 *
 * @param title what it shows
 * @param svg the drawing, markup that is safe to embed
 * @param entries what is drawn: the right answer first, then the most frequent ones
 * @param note what is not drawn, a sentence; empty if everything is
 * @param shapes for each group of equal answers its shape, data of an SVG path; empty if it lies outside
 * @param shift where a shape of one student goes in the drawing, an SVG transform; empty for none
 * @param ofCard for each card the index of its shape, -1 for none
 */
record PlotPicture(
        String title,
        String svg,
        List<Entry> entries,
        String note,
        List<String> shapes,
        String shift,
        List<Integer> ofCard) {

    /** How many letters there are. */
    static final int MOST_LETTERS = 26;

    PlotPicture {
        entries = List.copyOf(entries);
        shapes = List.copyOf(shapes);
        ofCard = List.copyOf(ofCard);
    }

    /**
     * Something that is drawn.
     *
     * @param letter its letter in the drawing; empty for the right answer
     * @param answer a spelling of it
     * @param count how many students gave it
     * @param css classes of its line; empty where its letter is in the drawing
     */
    record Entry(String letter, String answer, int count, String css) {}

    static String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }

    /** Says what is left out. */
    static String note(int outside, int rare, int unread) {
        StringBuilder note = new StringBuilder();
        add(note, outside, " outside of the picture");
        add(note, rare, " with rarer answers, drawn in the card of each student only");
        add(note, unread, " answered by a method, or with something that has no value here");
        return note.isEmpty() ? "" : "Not drawn: " + note + ".";
    }

    private static void add(StringBuilder note, int count, String words) {
        if (count > 0) {
            note.append(note.isEmpty() ? "" : "; ").append(count).append(words);
        }
    }

    /** Returns the opening of a drawing that is so high. */
    static Svg open(int height, String title, String shift) {
        return new Svg()
                .add("<svg class=\"plot\" viewBox=\"0 0 " + PlotFrame.WIDTH + " " + height
                        + "\" role=\"img\" aria-label=\""
                        + Escape.xml(Escape.line(title)) + "\""
                        + (shift.isEmpty() ? "" : " data-shift=\"" + shift + "\"") + ">");
    }
}
