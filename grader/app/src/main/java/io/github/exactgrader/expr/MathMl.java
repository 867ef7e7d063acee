package io.github.exactgrader.expr;

import java.util.List;

/**
 * A piece of mathematics as browsers show it without any library: an element of MathML Core.
 *
 * @param tag one of the element names of MathML Core
 * @param text what a leaf shows; empty for others
 * @param children empty for a leaf
 */
public record MathMl(String tag, String text, List<MathMl> children) {

    public MathMl {
        children = List.copyOf(children);
    }

    static MathMl leaf(String tag, String text) {
        return new MathMl(tag, text, List.of());
    }

    static MathMl of(String tag, MathMl... children) {
        return new MathMl(tag, "", List.of(children));
    }

    /** Returns the pieces side by side; one alone stays as it is. */
    static MathMl row(List<MathMl> pieces) {
        return pieces.size() == 1 ? pieces.get(0) : new MathMl("mrow", "", pieces);
    }
}
