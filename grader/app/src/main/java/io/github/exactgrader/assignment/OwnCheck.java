package io.github.exactgrader.assignment;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A check of a student's answers against each other or against the question, for which no key is needed. It is part of the
 * public sheet.
 */
public sealed interface OwnCheck {

    /** Returns what all of them have. */
    Head head();

    /** Returns the word for its kind in files. */
    String kind();

    /** Returns the id of the field, or the name of the class, that it is about. */
    default String about() {
        return head().about();
    }

    /** Returns in plain words what is looked at; says nothing of how it came out. */
    default String says() {
        return head().says();
    }

    /**
     * What all checks have.
     *
     * @param about id of a field, or name of a class
     * @param says in plain words what is looked at
     * @param reveals whether its outcome tells which answer is right, so that it runs only where the question allows it
     * @param location where the author wrote it
     */
    record Head(String about, String says, boolean reveals, Location location) {}

    /**
     * An answer is another answer with further answers put in.
     *
     * @param field of kind number, integer, fit or formula
     * @param of of kind formula
     * @param at ids of fields by the symbols of {@code of} that their answers stand for
     */
    record Same(Head head, String field, String of, Map<String, String> at) implements OwnCheck {

        public Same {
            at = Collections.unmodifiableMap(new LinkedHashMap<>(at));
        }

        @Override
        public String kind() {
            return "same";
        }
    }

    /**
     * No value near an answer gives a smaller absolute value of another answer.
     *
     * @param field of kind formula or number: the claimed optimum
     * @param of of kind formula: what is to be small
     * @param variable symbol of {@code of} that the optimum stands for
     */
    record Optimum(Head head, String field, String of, String variable) implements OwnCheck {

        @Override
        public String kind() {
            return "optimum";
        }
    }

    /**
     * A sequence tends to 0 just inside of a set and not just outside of it.
     *
     * @param field of kind set: the claimed values of its variable for which the sequence tends to 0
     * @param recurrence the sequence, in the symbols of the field and its variable
     */
    record Range(Head head, String field, Recurrence recurrence) implements OwnCheck {

        @Override
        public String kind() {
            return "range";
        }
    }

    /**
     * A sequence that is computed with answers goes through points that were read, or that other answers claim.
     *
     * @param with ids of fields with numbers, by the symbols of the recurrence that they stand for
     * @param recurrence the sequence
     * @param stops where it has to go through
     */
    record Path(Head head, Map<String, String> with, Recurrence recurrence, List<Stop> stops) implements OwnCheck {

        public Path {
            with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
            stops = List.copyOf(stops);
        }

        @Override
        public String kind() {
            return "path";
        }
    }

    /**
     * A point of a path.
     *
     * @param step number of steps after the start, at least 1
     * @param names the quantities of the recurrence that are compared
     * @param field the field with a number, or a list of as many numbers; null if {@code seen} says them
     * @param seen what was read, one for each name; empty if a field says them
     * @param within how far each may be off
     */
    record Stop(int step, List<String> names, @Nullable String field, List<BigDecimal> seen, BigDecimal within) {

        public Stop {
            names = List.copyOf(names);
            seen = List.copyOf(seen);
        }
    }

    /**
     * A sequence.
     *
     * @param start constant value of each quantity at the start
     * @param next value of each quantity after a step; in order, so that later ones are computed with the new values of
     *     those before
     */
    record Recurrence(Map<String, Formula> start, Map<String, Formula> next) {

        public Recurrence {
            start = Collections.unmodifiableMap(new LinkedHashMap<>(start));
            next = Collections.unmodifiableMap(new LinkedHashMap<>(next));
        }
    }

    /**
     * An answer is the slope of a function.
     *
     * @param field of kind formula: the claimed derivative
     * @param variable by which it is derived
     * @param function a function of the question; null if {@code of} names an answer
     * @param of of kind formula; null if {@code function} is there
     */
    record Slope(
            Head head,
            String field,
            String variable,
            @Nullable Formula function,
            @Nullable String of) implements OwnCheck {

        @Override
        public String kind() {
            return "slope";
        }
    }

    /**
     * The rows of a trace follow from the student's own graph.
     *
     * @param field of kind trace
     * @param trace its graph, inputs and output
     */
    record Rows(Head head, String field, FieldKey.Trace trace) implements OwnCheck {

        @Override
        public String kind() {
            return "rows";
        }
    }

    /**
     * What some calls of the student's classes return meets conditions.
     *
     * @param script the calls
     * @param inputs their named values and functions
     * @param names one for each value that is returned
     * @param holds conditions on these
     */
    record Laws(Head head, List<Statement> script, DrawnCase inputs, List<String> names, List<Formula> holds)
            implements OwnCheck {

        public Laws {
            script = List.copyOf(script);
            names = List.copyOf(names);
            holds = List.copyOf(holds);
        }

        @Override
        public String kind() {
            return "laws";
        }
    }
}
