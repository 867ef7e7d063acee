package io.github.exactgrader.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what stands in brackets: groups, vectors, intervals, point sets, absolute values, fractions, indices. */
final class Brackets {
    private static final Interval REALS = new Interval(new Negate(Constant.INFINITY), false, Constant.INFINITY, false);

    private final Grammar grammar;
    private final Tokens tokens;
    private final Builder build;
    private final Set<Variation> variations;
    private final Goal goal;
    private int bars;
    private int calls;

    /** Where the sign stands that is read as "such that" in the braces being read; -1 for none. */
    private int suchThat = -1;

    Brackets(Grammar grammar, Tokens tokens, Builder build, Set<Variation> variations, Goal goal) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.build = build;
        this.variations = variations;
        this.goal = goal;
    }

    Expr operand() throws SyntaxException {
        Token token = tokens.peek();
        String sign = token.kind() == Token.Kind.SIGN ? token.text() : "";
        switch (sign) {
            case "(", "[" -> {
                return bracketed();
            }
            case "]" -> {
                if (grammar.inSet()) {
                    return bracketed();
                }
            }
            case "{", "\\{" -> {
                if (tokens.unwrapName()) {
                    return grammar.expression(Grammar.POSTFIX);
                }
                return braces();
            }
            case "|", "(|", "norm", "(norm" -> {
                return bars(token);
            }
            case "frac" -> {
                tokens.next();
                Expr above = build.value(token, argument());
                return new Binary(Operation.DIVIDE, above, build.value(token, argument()));
            }
            case "empty" -> {
                tokens.next();
                return PointSet.EMPTY;
            }
            case "reals" -> {
                tokens.next();
                return REALS;
            }
            default -> {}
        }
        throw tokens.error(Messages.expectedOperand(token));
    }

    /** Returns whether a bar behind an operand opens a new pair; by the convention it closes the open one. */
    boolean opens(Token bar) {
        if (tokens.position() == suchThat) {
            return false;
        }
        if (bars == 0) {
            return true;
        }
        Token next = tokens.peek(1);
        boolean operand =
                next.kind() == Token.Kind.NAME || next.kind() == Token.Kind.NUMBER || next.is("(") || next.is("-");
        return variations.contains(Variation.NESTED_BARS) && bar.is("|") && operand && tokens.barsLeft() > bars;
    }

    private Expr bars(Token open) throws SyntaxException {
        tokens.next();
        boolean norm = open.text().contains("norm");
        String close = open.text().startsWith("(") ? open.text().substring(1) + ")" : open.text();
        int before = bars;
        bars = close.endsWith(")") ? 0 : bars + 1;
        Expr inside = grammar.value();
        bars = before;
        if (!tokens.take(close)) {
            throw tokens.error(Messages.unclosed(tokens.peek(), open.found(), open));
        }
        return Call.of(norm ? "norm" : "abs", build.value(open, inside));
    }

    /** Reads one argument of a LaTeX command: braces, or the next factor. */
    Expr argument() throws SyntaxException {
        if (!tokens.peek().is("{")) {
            return grammar.within(false, Grammar.POSTFIX);
        }
        Token open = tokens.next();
        Expr inside = freeOfBars(open, "}");
        return inside;
    }

    /** Reads up to a closing bracket; bars opened outside do not close inside. */
    Expr freeOfBars(Token open, String close) throws SyntaxException {
        int before = bars;
        bars = 0;
        Expr inside = grammar.value();
        bars = before;
        close(open, close);
        return inside;
    }

    /** Reads the arguments of a call up to its closing bracket. */
    List<Expr> arguments(Token open) throws SyntaxException {
        String close = open.is("(") ? ")" : open.is("[") ? "]" : open.text().equals("\\{") ? "\\}" : "}";
        int before = bars;
        bars = 0;
        calls++;
        List<Expr> arguments = new ArrayList<>();
        do {
            arguments.add(build.value(open, grammar.value()));
        } while (tokens.take(",") || tokens.take(";"));
        calls--;
        bars = before;
        close(open, close);
        return arguments;
    }

    Expr index(Expr base) throws SyntaxException {
        Token open = tokens.next();
        Expr inside = freeOfBars(open, open.is("[") ? "]" : ")");
        return new Index(base, build.value(open, inside));
    }

    private void close(Token open, String close) throws SyntaxException {
        if (!tokens.take(close)) {
            throw tokens.error(Messages.unclosed(tokens.peek(), close.replace("\\", ""), open));
        }
    }

    private Expr bracketed() throws SyntaxException {
        Token open = tokens.next();
        int before = bars;
        bars = 0;
        List<Expr> elements = new ArrayList<>();
        do {
            elements.add(grammar.expression(Grammar.LOWEST));
        } while ((elements.size() == 1 || !grammar.inSet()) && (tokens.take(",") || tokens.take(";")));
        bars = before;
        Token close = tokens.peek();
        boolean pair = elements.size() == 2;
        boolean plain = close.is(open.is("(") ? ")" : "]") && !open.is("]");
        boolean mixed = pair && (close.is(")") || close.is("]") || close.is("["));
        if (!plain && !mixed) {
            throw tokens.error(Messages.unclosed(close, open.is("(") ? ")" : "]", open));
        }
        tokens.next();
        if (pair && (grammar.inSet() || !plain)) {
            return new Interval(
                    build.value(open, elements.get(0)),
                    open.is("["),
                    build.value(open, elements.get(1)),
                    close.is("]"));
        }
        if (elements.size() == 1 && (open.is("(") || groups())) {
            return elements.get(0);
        }
        for (Expr element : elements) {
            build.value(open, element);
        }
        return new VectorLiteral(elements);
    }

    /** Where a number is asked for, square brackets around one value are parentheses. */
    private boolean groups() {
        return goal == Goal.MATRIX_FORMULA
                || (calls == 0 && goal != Goal.VECTOR && goal != Goal.MATRIX && goal != Goal.VALUE);
    }

    private Expr braces() throws SyntaxException {
        Token open = tokens.next();
        String close = open.is("{") ? "}" : "\\}";
        if (tokens.take(close)) {
            return PointSet.EMPTY;
        }
        boolean set = grammar.inSet() || open.is("\\{");
        int separator = set ? tokens.suchThat() : -1;
        int before = bars;
        bars = 0;
        Expr result = separator < 0 ? elements(open, set, close) : suchThat(open, close, separator);
        bars = before;
        return result;
    }

    private Expr elements(Token open, boolean set, String close) throws SyntaxException {
        List<Expr> elements = new ArrayList<>();
        do {
            elements.add(set ? grammar.value() : grammar.expression(Grammar.LOWEST));
        } while (tokens.take(",") || tokens.take(";"));
        close(open, close);
        boolean plain = elements.size() == 1 && (!set || build.shape(elements.get(0)) == Shape.CONDITION);
        return plain ? elements.get(0) : pointSet(open, elements);
    }

    /** Reads {x : 0 < x < 1}, which is the condition; what stands before the colon may be a condition too. */
    private Expr suchThat(Token open, String close, int separator) throws SyntaxException {
        int before = suchThat;
        suchThat = separator;
        Expr first = grammar.value();
        suchThat = before;
        if (tokens.position() != separator) {
            throw tokens.error(Messages.expected(tokens.peek(), "\":\""));
        }
        Token sign = tokens.next();
        Expr condition = build.condition(sign, grammar.value());
        while (tokens.peek().is(",") || tokens.peek().is(";")) {
            Token comma = tokens.next();
            condition = build.logic(comma, true, condition, grammar.value());
        }
        close(open, close);
        return first instanceof Symbol ? condition : build.logic(sign, true, build.condition(open, first), condition);
    }

    private Expr pointSet(Token open, List<Expr> elements) throws SyntaxException {
        for (Expr element : elements) {
            build.value(open, element);
        }
        return new PointSet(elements);
    }
}
