package io.github.exactgrader.report;

import io.github.exactgrader.expr.MathMl;
import io.github.exactgrader.expr.MathMlPrinter;
import io.github.exactgrader.format.Escape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * Shows formulas in pages by MathML, which browsers draw themselves: no library, no font, no script and no network. Where
 * LaTeX is none of ours there is nothing to show, and the text of the reading stands alone.
 */
final class Mathematics {

    /** Deeper mathematics is nothing a person reads. */
    private static final int MOST_CHARACTERS = 2_000;

    private Mathematics() {}

    /**
     * Returns an element to embed.
     *
     * @param latex as our own printer writes it; null for none
     * @return safe markup; empty where there is nothing to show
     */
    static String html(@Nullable String latex) {
        if (latex == null || latex.length() > MOST_CHARACTERS) {
            return "";
        }
        StringBuilder html = new StringBuilder("<math>");
        return MathMlPrinter.of(latex)
                .map(math -> {
                    write(math, html);
                    return html.append("</math>").toString();
                })
                .orElse("");
    }

    private static void write(MathMl math, StringBuilder html) {
        html.append('<').append(math.tag());
        if (math.tag().equals("mspace")) {
            html.append(" width=\"0.17em\"");
        }
        html.append('>').append(Escape.xml(Escape.line(math.text())));
        math.children().forEach(child -> write(child, html));
        html.append("</").append(math.tag()).append('>');
    }

    /**
     * Adds the same as lean JSON: a leaf is a text whose first character tells its element (i, n, o, t, s for mi, mn, mo,
     * mtext, mspace), any other element an array of its name without the m and its children.
     *
     * @param latex as our own printer writes it
     * @param array gets one element; nothing if there is nothing to show
     * @return whether there is something to show
     */
    static boolean json(@Nullable String latex, ArrayNode array) {
        if (latex == null || latex.length() > MOST_CHARACTERS) {
            return false;
        }
        return MathMlPrinter.of(latex)
                .map(math -> {
                    write(math, array);
                    return true;
                })
                .orElse(false);
    }

    private static void write(MathMl math, ArrayNode array) {
        if (math.children().isEmpty() && !math.tag().equals("mrow")) {
            array.add(math.tag().charAt(1) + Escape.line(math.text()));
            return;
        }
        ArrayNode element = array.addArray();
        element.add(math.tag().substring(1));
        math.children().forEach(child -> write(child, element));
    }
}
