package io.github.exactgrader.expr;

import java.util.ArrayList;
import java.util.List;

/** A place in a list of tokens. */
final class Tokens {
    private final List<Token> tokens;
    private int at;

    Tokens(List<Token> tokens) {
        this.tokens = new ArrayList<>(tokens);
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        if (at < tokens.size() - 1) {
            at++;
        }
        return token;
    }

    boolean take(String sign) {
        if (peek().is(sign)) {
            next();
            return true;
        }
        return false;
    }

    void expect(String sign) throws SyntaxException {
        if (!take(sign)) {
            throw error(Messages.expected(peek(), "\"" + sign + "\""));
        }
    }

    SyntaxException error(String message) {
        return new SyntaxException(peek().column(), message);
    }

    int position() {
        return at;
    }

    void back(int position) {
        at = position;
    }

    /** Puts tokens in the place of the one that comes next. */
    void replace(List<Token> parts) {
        tokens.remove(at);
        tokens.addAll(at, parts);
    }

    /** Takes the braces away in {H}_{n}; tells whether there were any. */
    boolean unwrapName() {
        boolean wrapped = peek().is("{") && peek(1).kind() == Token.Kind.NAME && peek(2).is("}") && peek(3).is("_");
        if (wrapped) {
            tokens.remove(at + 2);
            tokens.remove(at);
        }
        return wrapped;
    }

    /**
     * Returns the position of the colon, or of the odd bar, that divides the braces that were just opened; -1 if there is
     * none.
     */
    int suchThat() {
        int depth = 0;
        int bars = 0;
        int first = -1;
        for (int i = at; i < tokens.size() && depth >= 0; i++) {
            Token t = tokens.get(i);
            if (t.is("(") || t.is("[") || t.is("{") || t.is("\\{")) {
                depth++;
            } else if (t.is(")") || t.is("]") || t.is("}") || t.is("\\}")) {
                depth--;
            } else if (t.is(":") && depth == 0) {
                return i;
            } else if (t.is("|")) {
                bars++;
                first = first < 0 && depth == 0 ? i : first;
            }
        }
        return bars % 2 == 1 ? first : -1;
    }

    /** Returns how many bars there are from here on. */
    int barsLeft() {
        return (int) tokens.subList(at, tokens.size()).stream()
                .filter(t -> t.is("|"))
                .count();
    }

    /**
     * Returns the name of the running variable in {@code sum(body, n, from, to)}, or the empty string.
     *
     * <p>To be called behind the opening parenthesis; the body, which comes first, cannot be read without it.
     */
    String runningVariable() {
        int depth = 0;
        List<Integer> commas = new ArrayList<>();
        for (int i = at; i < tokens.size() && depth >= 0; i++) {
            Token t = tokens.get(i);
            if (t.is("(") || t.is("[") || t.is("{")) {
                depth++;
            } else if (t.is(")") || t.is("]") || t.is("}")) {
                depth--;
            } else if (t.is(",") && depth == 0) {
                commas.add(i);
            }
        }
        boolean four = commas.size() == 3 && commas.get(1) == commas.get(0) + 2;
        Token variable = four ? tokens.get(commas.get(0) + 1) : peek();
        return four && variable.kind() == Token.Kind.NAME ? variable.text() : "";
    }
}
