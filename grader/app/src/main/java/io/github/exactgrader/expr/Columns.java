package io.github.exactgrader.expr;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Reads LaTeX columns, rows and matrices, such as \begin{pmatrix}1\\2\end{pmatrix}, as brackets and commas. */
final class Columns {
    private static final List<String> NAMES = List.of("pmatrix", "bmatrix", "matrix", "smallmatrix", "array");

    private final String text;
    private final Deque<Boolean> nested = new ArrayDeque<>();

    Columns(String text) {
        this.text = text;
    }

    /** The signs that a piece of LaTeX stands for, and where the text goes on behind it. */
    record Piece(List<String> signs, int end) {}

    boolean areOpen() {
        return !nested.isEmpty();
    }

    /** Reads the name behind \begin; empty where it is none that is known. */
    Optional<Piece> begin(int at) {
        Optional<String> name = name(at);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        int start = at + name.get().length() + 2;
        if (name.get().equals("array") && text.startsWith("{", start)) {
            start = text.indexOf('}', start) + 1;
        }
        int end = text.indexOf("\\end{" + name.get() + "}", start);
        if (start <= 0 || end < 0) {
            return Optional.empty();
        }
        String inside = text.substring(start, end);
        boolean rows = inside.contains("&") && inside.contains("\\\\");
        nested.push(rows);
        return Optional.of(new Piece(rows ? List.of("[", "[") : List.of("["), start));
    }

    /** Reads the name behind \end. */
    Optional<Piece> end(int at) {
        Optional<String> name = name(at);
        if (name.isEmpty() || nested.isEmpty()) {
            return Optional.empty();
        }
        List<String> signs = nested.pop() ? List.of("]", "]") : List.of("]");
        return Optional.of(new Piece(signs, at + name.get().length() + 2));
    }

    /** Reads what follows the two backslashes at the end of a row; behind the last row they mean nothing. */
    Piece newRow(int at) {
        boolean last = text.substring(at).stripLeading().startsWith("\\end");
        boolean rows = Boolean.TRUE.equals(nested.peek());
        return new Piece(last ? List.of() : rows ? List.of("]", ",", "[") : List.of(","), at);
    }

    private Optional<String> name(int at) {
        return NAMES.stream()
                .filter(name -> text.startsWith("{" + name + "}", at))
                .findFirst();
    }
}
