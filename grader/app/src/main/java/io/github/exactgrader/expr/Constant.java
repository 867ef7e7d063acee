package io.github.exactgrader.expr;

import java.util.List;

/** A number with a name of its own. */
public enum Constant implements Expr {
    /** The ratio of a circle's circumference to its diameter. */
    PI("pi", "\\pi"),
    /** The base of the natural logarithm. */
    E("e", "e"),
    /** Positive infinity: an open end of an interval, or a value where the arithmetic has one. */
    INFINITY("inf", "\\infty"),
    /** Not a number; read only where the vocabulary declares {@code nan}. */
    NAN("nan", "\\mathrm{nan}");

    private final String text;
    private final String latex;

    Constant(String text, String latex) {
        this.text = text;
        this.latex = latex;
    }

    /** Returns the spelling the parser reads. */
    public String text() {
        return text;
    }

    String latex() {
        return latex;
    }

    @Override
    public List<Expr> children() {
        return List.of();
    }
}
