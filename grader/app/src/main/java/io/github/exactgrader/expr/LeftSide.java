package io.github.exactgrader.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The name that a person gives to an answer, as in {@code c* = 1/2} or {@code x[1] = [1, 2]}. It says nothing about the
 * answer and is left out, unless it is a symbol that the answer may contain: then an equation may be meant.
 */
final class LeftSide {
    private static final Set<String> NEVER = Set.of("pi", "e", "inf");

    private final Tokens tokens;
    private final Vocabulary vocabulary;

    private LeftSide(List<Token> left, Vocabulary vocabulary) {
        this.tokens = new Tokens(left);
        this.vocabulary = vocabulary;
    }

    /**
     * Returns the tokens behind a name and an equals sign; all of them where there is nothing to leave out.
     *
     * @param all the tokens of a text with the end
     * @param vocabulary of the answer
     */
    static List<Token> without(List<Token> all, Vocabulary vocabulary) {
        int sign = -1;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).is("=")) {
                if (sign >= 0) {
                    return all;
                }
                sign = i;
            }
        }
        if (sign <= 0 || sign == all.size() - 2) {
            return all;
        }
        Token equals = all.get(sign);
        List<Token> left = new ArrayList<>(all.subList(0, sign));
        left.add(new Token(Token.Kind.END, "", null, equals.column(), ""));
        return new LeftSide(left, vocabulary).isName() ? all.subList(sign + 1, all.size()) : all;
    }

    private boolean isName() {
        Token name = tokens.next();
        if (name.kind() != Token.Kind.NAME) {
            return false;
        }
        String whole = name.text();
        if (tokens.take("_")) {
            String subscript = subscript();
            if (subscript.isEmpty() || isMark(subscript)) {
                return !subscript.isEmpty() && ends();
            }
            whole += "_" + subscript;
        }
        if (isStar()) {
            return ends();
        }
        boolean known = vocabulary.declares(name.text())
                || vocabulary.declares(whole)
                || vocabulary.indexed(name.text()).isPresent()
                || NEVER.contains(whole)
                || Functions.find(whole).isPresent();
        return !known && ends();
    }

    /** Reads what makes another name of a name: a star, or the word for the best one. */
    private boolean isStar() {
        if (tokens.take("*")) {
            return true;
        }
        int start = tokens.position();
        boolean star = tokens.take("^") && isMark(subscript());
        if (!star) {
            tokens.back(start);
        }
        return star;
    }

    private static boolean isMark(String raised) {
        return raised.equals("*") || raised.equals("star") || raised.equals("opt");
    }

    /** Reads one sign or name, in braces or without; empty where there is none. */
    private String subscript() {
        boolean braces = tokens.take("{");
        Token token = tokens.next();
        boolean plain = token.kind() == Token.Kind.NAME || token.kind() == Token.Kind.NUMBER || token.is("*");
        boolean closed = !braces || tokens.take("}");
        return plain && closed ? token.text() : "";
    }

    /** Reads primes and arguments, with which the left side has to end. */
    private boolean ends() {
        while (tokens.take("'")) {
            // a derivative has a name of its own
        }
        boolean arguments = tokens.take("(") ? argumentsUpTo(")") : !tokens.take("[") || argumentsUpTo("]");
        return arguments && tokens.peek().kind() == Token.Kind.END;
    }

    /** Arguments are symbols of the answer, or numbers: E[w] and w(t) speak of something else. */
    private boolean argumentsUpTo(String close) {
        do {
            Token argument = tokens.next();
            String name = argument.text() + (tokens.take("_") ? "_" + subscript() : "");
            boolean known = argument.kind() == Token.Kind.NUMBER
                    || (argument.kind() == Token.Kind.NAME && vocabulary.declares(name));
            if (!known) {
                return false;
            }
        } while (tokens.take(","));
        return tokens.take(close);
    }
}
