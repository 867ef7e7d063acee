package io.github.exactgrader.expr;

import java.util.List;

/** Two sets joined; a condition stands for the set of numbers that meet it. */
public record SetOperation(Kind kind, Expr left, Expr right) implements Expr {
    /** How the two sets are joined. */
    public enum Kind {
        /** Members of either. */
        UNION("union", "\\cup"),
        /** Members of both. */
        INTERSECTION("intersection", "\\cap"),
        /** Members of the left that are not members of the right. */
        DIFFERENCE("setminus", "\\setminus");

        private final String word;
        private final String latex;

        Kind(String word, String latex) {
            this.word = word;
            this.latex = latex;
        }

        /** Returns the word in canonical text. */
        public String word() {
            return word;
        }

        String latex() {
            return latex;
        }
    }

    @Override
    public List<Expr> children() {
        return List.of(left, right);
    }
}
