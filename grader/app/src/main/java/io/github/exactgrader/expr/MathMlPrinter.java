package io.github.exactgrader.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the LaTeX of {@link LatexPrinter} into MathML. It knows what that printer writes and no more: results hold LaTeX,
 * and a library that shows all of LaTeX would weigh more than a page. Not thread-safe; made for one text.
 */
public final class MathMlPrinter {

    private static final Set<String> WORDS = Set.of(
            "exp", "log", "sin", "cos", "tan", "sinh", "cosh", "tanh", "arcsin", "arccos", "arctan", "max", "min");

    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("cdot", "\u22c5"),
            Map.entry("le", "\u2264"),
            Map.entry("leq", "\u2264"),
            Map.entry("ge", "\u2265"),
            Map.entry("geq", "\u2265"),
            Map.entry("ne", "\u2260"),
            Map.entry("neq", "\u2260"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("in", "\u2208"),
            Map.entry("cup", "\u222a"),
            Map.entry("cap", "\u2229"),
            Map.entry("setminus", "\u2216"),
            Map.entry("neg", "\u00ac"),
            Map.entry("top", "\u22a4"),
            Map.entry("lfloor", "\u230a"),
            Map.entry("rfloor", "\u230b"),
            Map.entry("lceil", "\u2308"),
            Map.entry("rceil", "\u2309"),
            Map.entry("{", "{"),
            Map.entry("}", "}"),
            Map.entry("|", "\u2016"));

    private static final Map<String, String> LETTERS = Map.of("infty", "\u221e", "emptyset", "\u2205", "ell", "\u2113");

    private final String text;
    private int at;

    private MathMlPrinter(String text) {
        this.text = text;
    }

    /** Says that the text is none of ours. */
    private static final class UnknownLatexException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * Returns LaTeX as MathML.
     *
     * @param latex as {@link LatexPrinter} writes it
     * @return empty if there is something in it that the printer does not write
     */
    public static Optional<MathMl> of(String latex) {
        MathMlPrinter printer = new MathMlPrinter(latex);
        try {
            MathMl all = printer.row();
            return printer.at == latex.length() ? Optional.of(all) : Optional.empty();
        } catch (UnknownLatexException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private MathMl row() {
        List<MathMl> pieces = new ArrayList<>();
        while (true) {
            spaces();
            if (at == text.length()
                    || text.charAt(at) == '}'
                    || text.charAt(at) == ']'
                    || text.charAt(at) == '&'
                    || text.startsWith("\\right", at)
                    || text.startsWith("\\\\", at)
                    || text.startsWith("\\end{", at)) {
                return MathMl.row(pieces);
            }
            pieces.add(scripted(atom()));
        }
    }

    private MathMl scripted(MathMl base) {
        boolean limits = base.tag().equals("mo")
                && (base.text().equals("\u2211") || base.text().equals("\u220f"));
        MathMl below = script('_');
        MathMl above = script('^');
        if (below.tag().isEmpty() && above.tag().isEmpty()) {
            return base;
        }
        if (above.tag().isEmpty()) {
            return MathMl.of(limits ? "munder" : "msub", base, below);
        }
        return below.tag().isEmpty()
                ? MathMl.of(limits ? "mover" : "msup", base, above)
                : MathMl.of(limits ? "munderover" : "msubsup", base, below, above);
    }

    /** Returns what stands below or above; with an empty tag if nothing does. */
    private MathMl script(char mark) {
        spaces();
        if (at == text.length() || text.charAt(at) != mark) {
            return MathMl.leaf("", "");
        }
        at++;
        return group();
    }

    private MathMl atom() {
        char c = text.charAt(at);
        if (c == '{') {
            return group();
        }
        if (c == '\\') {
            return command();
        }
        if (Character.isDigit(c)) {
            int from = at;
            while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            return MathMl.leaf("mn", text.substring(from, at));
        }
        at++;
        if (Character.isLetter(c)) {
            return MathMl.leaf("mi", String.valueOf(c));
        }
        if ("+-=<>,()/!'".indexOf(c) >= 0) {
            return MathMl.leaf("mo", c == '-' ? "\u2212" : String.valueOf(c));
        }
        throw new UnknownLatexException();
    }

    private MathMl command() {
        String name = name();
        return switch (name) {
            case "frac" -> MathMl.of("mfrac", group(), group());
            case "sqrt" -> root();
            case "left" -> fenced();
            case "begin" -> matrix();
            case "sum", "prod" -> MathMl.leaf("mo", name.equals("sum") ? "\u2211" : "\u220f");
            case "operatorname", "mathrm" -> uprightName(upright());
            case "text" -> MathMl.leaf("mtext", upright());
            case ",", " " -> MathMl.leaf("mspace", "");
            default -> named(name);
        };
    }

    private static MathMl named(String name) {
        String operator = OPERATORS.get(name);
        if (operator != null) {
            return MathMl.leaf("mo", operator);
        }
        String letter = LETTERS.containsKey(name) ? LETTERS.get(name) : Greek.letter(name);
        if (letter != null) {
            return MathMl.leaf("mi", letter);
        }
        if (WORDS.contains(name)) {
            return MathMl.leaf("mi", name);
        }
        throw new UnknownLatexException();
    }

    /** A single letter in an identifier would be slanted. */
    private static MathMl uprightName(String name) {
        return MathMl.leaf(name.length() == 1 ? "mtext" : "mi", name);
    }

    private MathMl root() {
        if (at < text.length() && text.charAt(at) == '[') {
            at++;
            MathMl degree = row();
            expect("]");
            return MathMl.of("mroot", group(), degree);
        }
        return MathMl.of("msqrt", group());
    }

    private MathMl fenced() {
        MathMl open = delimiter();
        MathMl inside = row();
        expect("\\right");
        return MathMl.of("mrow", open, inside, delimiter());
    }

    private MathMl delimiter() {
        spaces();
        if (at < text.length() && "()[]|".indexOf(text.charAt(at)) >= 0) {
            return MathMl.leaf("mo", String.valueOf(text.charAt(at++)));
        }
        if (at < text.length() && text.charAt(at) == '\\') {
            return named(name());
        }
        throw new UnknownLatexException();
    }

    private MathMl matrix() {
        expect("{bmatrix}");
        List<MathMl> rows = new ArrayList<>();
        List<MathMl> cells = new ArrayList<>();
        while (true) {
            cells.add(MathMl.of("mtd", row()));
            if (text.startsWith("&", at)) {
                at++;
                continue;
            }
            rows.add(new MathMl("mtr", "", cells));
            cells = new ArrayList<>();
            if (!text.startsWith("\\\\", at)) {
                break;
            }
            at += 2;
        }
        expect("\\end{bmatrix}");
        return MathMl.of("mrow", MathMl.leaf("mo", "["), new MathMl("mtable", "", rows), MathMl.leaf("mo", "]"));
    }

    private MathMl group() {
        expect("{");
        MathMl inside = row();
        expect("}");
        return inside;
    }

    /** Returns text in braces as it is, but for underscores, which LaTeX wants escaped. */
    private String upright() {
        expect("{");
        int end = text.indexOf('}', at);
        if (end < 0) {
            throw new UnknownLatexException();
        }
        String words = text.substring(at, end).replace("\\_", "_");
        at = end + 1;
        return words;
    }

    private String name() {
        at++;
        int from = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        if (at == from && at < text.length()) {
            at++;
        }
        return text.substring(from, at);
    }

    private void expect(String what) {
        spaces();
        if (!text.startsWith(what, at)) {
            throw new UnknownLatexException();
        }
        at += what.length();
    }

    private void spaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}
