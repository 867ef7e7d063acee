package io.github.exactgrader.expr;

import java.util.List;
import java.util.Optional;

/** Reads the transpose where it is written as an exponent: g^T, g^{\top}, g^', and H^{-T} for an inverse. */
final class Transposes {
    private final Tokens tokens;
    private final Names names;
    private final Builder build;
    private final Goal goal;

    Transposes(Tokens tokens, Names names, Builder build, Goal goal) {
        this.tokens = tokens;
        this.names = names;
        this.build = build;
        this.goal = goal;
    }

    /** Returns the transpose of what stands before {@code ^}; empty, with nothing read, if an exponent follows. */
    Optional<Expr> read(Expr left, Token caret) throws SyntaxException {
        boolean minus = tokens.peek(1).is("{")
                && tokens.peek(2).is("-")
                && tokens.peek(4).is("}");
        boolean braces = minus || (tokens.peek(1).is("{") && tokens.peek(3).is("}"));
        Token sign = tokens.peek(minus ? 3 : braces ? 2 : 1);
        if (!braces && isRunOn(sign, left)) {
            tokens.next();
            tokens.replace(cutAfterT(sign));
            tokens.next();
            return Optional.of(build.transpose(caret, left));
        }
        boolean letter = sign.isName("T") && build.shape(left).isArray() && !names.declares("T");
        if (!letter && !sign.is("transpose") && !sign.is("'")) {
            return Optional.empty();
        }
        for (int i = 0; i < 2 + (braces ? 2 : 0) + (minus ? 1 : 0); i++) {
            tokens.next();
        }
        Expr transpose = build.transpose(caret, left);
        return Optional.of(minus ? build.binary(caret, Operation.POWER, transpose, new Negate(Num.ONE)) : transpose);
    }

    /** In g^Tw, as LaTeX allows, the T and the w are two names. */
    private boolean isRunOn(Token raised, Expr left) {
        return goal == Goal.MATRIX_FORMULA
                && raised.kind() == Token.Kind.NAME
                && raised.text().matches("T\\p{Alpha}.*")
                && !names.declares(raised.text())
                && build.shape(left).isArray();
    }

    private static List<Token> cutAfterT(Token name) {
        String rest = name.text().substring(1);
        return List.of(
                new Token(Token.Kind.NAME, "T", null, name.column(), "T"),
                new Token(Token.Kind.NAME, rest, null, name.column() + 1, rest));
    }
}
