package io.github.exactgrader.assignment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A picture that an author wants on the class page: the answers of the students beside the right one. It changes no mark.
 * All formulas are texts in the notation of students, which were read once and had a value.
 */
public sealed interface Plot {

    /** Returns what the picture shows, a few words. */
    String title();

    /** Returns the values of the symbols that are held fixed, by name; numbers or lists. */
    Map<String, String> at();

    /**
     * Curves over one symbol, with answers as marks on the axis or, of a set, as strips below it.
     *
     * @param title what it shows
     * @param at values of the other symbols
     * @param over the symbol on the horizontal axis
     * @param from left end of the axis
     * @param to right end of the axis
     * @param low lower end of the vertical axis; null to fit the curves
     * @param high upper end of the vertical axis; null to fit the curves
     * @param lines formulas of the curves, by their labels; the first is the main one
     * @param field the field whose answers are shown
     * @param set whether its answers are sets
     * @param right the right answer
     */
    record Curve(
            String title,
            Map<String, String> at,
            String over,
            String from,
            String to,
            @Nullable String low,
            @Nullable String high,
            Map<String, String> lines,
            String field,
            boolean set,
            String right)
            implements Plot {

        public Curve {
            at = copy(at);
            lines = copy(lines);
        }
    }

    /**
     * An iteration with the numbers that students gave: how fast it converges, and its way over the contours of a loss.
     *
     * @param title what it shows
     * @param at values of the symbols that are held fixed
     * @param start values of the state, by name
     * @param next what each becomes, in terms of the state before, the fixed symbols and the answers
     * @param steps how many, at least 1
     * @param show a positive number made from the state, drawn over the steps on a logarithmic scale; null for none
     * @param loss a function of the first two names of the state, drawn by contours with the way over them; null for none
     * @param answers for each symbol, the field whose answer it is
     * @param right for each symbol, the right answer
     */
    record Iteration(
            String title,
            Map<String, String> at,
            Map<String, String> start,
            Map<String, String> next,
            int steps,
            @Nullable String show,
            @Nullable String loss,
            Map<String, String> answers,
            Map<String, String> right)
            implements Plot {

        public Iteration {
            at = copy(at);
            start = copy(start);
            next = copy(next);
            answers = copy(answers);
            right = copy(right);
        }
    }

    private static Map<String, String> copy(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
