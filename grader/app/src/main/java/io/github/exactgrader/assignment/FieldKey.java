package io.github.exactgrader.assignment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is right for one field, as its author knows it. */
public sealed interface FieldKey {

    /** Returns where the entry stands. */
    Location location();

    /** Returns the wrong answers the author expects. */
    default List<Misconception> misconceptions() {
        return List.of();
    }

    /** Returns right answers in other spellings, which must be accepted. */
    default List<String> accepted() {
        return List.of();
    }

    /** Returns the hidden cases. */
    default List<CaseGroup> cases() {
        return List.of();
    }

    /**
     * A number, an integer or a vector.
     *
     * @param answer constant, or a vector of constants
     * @param tolerance how far an answer may be off
     * @param also answers that are right if another field holds a given choice
     */
    record Constant(
            Formula answer,
            Tolerance tolerance,
            List<Alternative> also,
            List<CaseGroup> cases,
            List<String> accepted,
            List<Misconception> misconceptions,
            Location location)
            implements FieldKey {

        public Constant {
            also = List.copyOf(also);
            cases = List.copyOf(cases);
            accepted = List.copyOf(accepted);
            misconceptions = List.copyOf(misconceptions);
        }
    }

    /**
     * Another right number, under a condition.
     *
     * @param answer the number
     * @param when ids of choice fields with the option that must be chosen
     */
    record Alternative(Formula answer, Map<String, String> when) {

        public Alternative {
            when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
        }
    }

    /**
     * A formula or a set in the symbols of the field.
     *
     * @param answer the right one; of a sufficient set, the widest
     * @param tolerance for the method that may answer instead
     * @param partial what a set earns that is not wholly right
     */
    record Symbolic(
            Formula answer,
            List<CaseGroup> cases,
            Tolerance tolerance,
            SetShares partial,
            List<String> accepted,
            List<Misconception> misconceptions,
            Location location)
            implements FieldKey {

        public Symbolic {
            cases = List.copyOf(cases);
            accepted = List.copyOf(accepted);
            misconceptions = List.copyOf(misconceptions);
        }
    }

    /**
     * A formula with vectors and matrices in the symbols of the field.
     *
     * @param answer the right one
     */
    record Matrix(Formula answer, List<String> accepted, List<Misconception> misconceptions, Location location)
            implements FieldKey {

        public Matrix {
            accepted = List.copyOf(accepted);
            misconceptions = List.copyOf(misconceptions);
        }
    }

    /**
     * A choice.
     *
     * @param answer the right option
     * @param also further options that are right
     */
    record Choice(String answer, List<String> also, List<Misconception> misconceptions, Location location)
            implements FieldKey {

        public Choice {
            also = List.copyOf(also);
            misconceptions = List.copyOf(misconceptions);
        }
    }

    /**
     * A number read off a plot, right when the points computed from it lie where they were seen.
     *
     * @param answer what the exact points give
     * @param with for each symbol of the points, the field whose answer it is
     * @param fits the points
     */
    record Fit(
            Formula answer,
            Map<String, String> with,
            List<FitPoint> fits,
            List<Misconception> misconceptions,
            Location location)
            implements FieldKey {

        public Fit {
            with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
            fits = List.copyOf(fits);
            misconceptions = List.copyOf(misconceptions);
        }
    }

    /**
     * A text that a person marks.
     *
     * @param rubric reasons for points
     * @param deductions reasons for taking points off
     */
    record Rubric(List<RubricItem> rubric, List<RubricItem> deductions, Location location) implements FieldKey {

        public Rubric {
            rubric = List.copyOf(rubric);
            deductions = List.copyOf(deductions);
        }
    }

    /**
     * A Java method.
     *
     * @param script what is called in each case
     * @param tolerance how far results may be off
     * @param intervals whether results are unions of open intervals
     */
    record Java(
            List<CaseGroup> cases,
            List<Statement> script,
            Tolerance tolerance,
            boolean intervals,
            List<Misconception> misconceptions,
            Location location)
            implements FieldKey {

        public Java {
            cases = List.copyOf(cases);
            script = List.copyOf(script);
            misconceptions = List.copyOf(misconceptions);
        }
    }

    /**
     * A computational graph.
     *
     * @param answer the function that it computes
     * @param domain condition on its inputs under which it is compared; null for none
     * @param internal fewest nodes that are neither the output nor a copy of an input
     */
    record Graph(
            Formula answer,
            @Nullable Formula domain,
            int internal,
            List<Misconception> misconceptions,
            Location location)
            implements FieldKey {

        /** How many points graphs are compared at. */
        public static final int POINTS = 30;

        public Graph {
            misconceptions = List.copyOf(misconceptions);
        }

        /**
         * Draws the points at which graphs are compared.
         *
         * @param secret of the key
         * @param assignment id of the assignment
         * @param field the field of this entry
         * @return {@link #POINTS} of them, or fewer if the domain is too narrow to be met by chance
         */
        public List<DrawnCase> points(String secret, String assignment, Field field) {
            return new DomainDrawer(
                            new DrawSource(secret, assignment + "/" + field.id() + "/domain"),
                            field.symbols().stream()
                                    .map(SymbolDeclaration::name)
                                    .toList(),
                            domain == null ? null : domain.expr())
                    .draw(POINTS);
        }
    }

    /**
     * A trace of values and derivatives on the student's own graph.
     *
     * @param graph id of the field with the graph
     * @param at value of each input; empty if the rows are formulas
     * @param output the input whose derivative the trace is about
     */
    record Trace(String graph, Map<String, Formula> at, String output, Location location) implements FieldKey {

        public Trace {
            at = Collections.unmodifiableMap(new LinkedHashMap<>(at));
        }
    }
}
