package io.github.exactgrader.expr;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads functions with their arguments, and sums and products over a running variable. */
final class Calls {
    private final Grammar grammar;
    private final Names names;
    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private final Builder build;
    private final Set<Variation> variations;
    private final Brackets brackets;

    Calls(
            Grammar grammar,
            Names names,
            Tokens tokens,
            Vocabulary vocabulary,
            Builder build,
            Set<Variation> variations,
            Brackets brackets) {
        this.grammar = grammar;
        this.names = names;
        this.tokens = tokens;
        this.vocabulary = vocabulary;
        this.build = build;
        this.variations = variations;
        this.brackets = brackets;
    }

    static Num number(Token token) {
        return new Num(Objects.requireNonNull(token.number()));
    }

    /** Reads the arguments of a declared function. */
    Expr declared(Token token, String function) throws SyntaxException {
        if (!vocabulary.kind(function).filter(k -> k == SymbolKind.FUNCTION).isPresent()) {
            return new Symbol(function);
        }
        Expr exponent = tokens.peek().is("^") ? power() : Num.ONE;
        if (!tokens.peek().is("(")) {
            throw new SyntaxException(token.column(), Messages.functionWithoutArguments(function));
        }
        Call call = new Call(function, brackets.arguments(tokens.next()));
        return exponent.equals(Num.ONE) ? call : new Binary(Operation.POWER, call, exponent);
    }

    private Expr power() throws SyntaxException {
        Token caret = tokens.next();
        return build.value(caret, grammar.exponent(false));
    }

    /** Reads what follows the name of a built-in function. */
    Expr builtIn(Token token, String function) throws SyntaxException {
        boolean running = function.equals("sum") || function.equals("prod");
        if (running && (tokens.peek().is("_") || tokens.peek().is("^"))) {
            return aggregateWithLimits(function.equals("prod"));
        }
        if (running && tokens.peek().is("(")) {
            Token open = tokens.next();
            String variable = tokens.runningVariable();
            if (!variable.isEmpty()) {
                return aggregate(function.equals("prod"), variable, open);
            }
            return checked(token, function, brackets.arguments(open));
        }
        if (function.equals("sqrt") && tokens.peek().is("[") && token.found().startsWith("\\")) {
            return root(token);
        }
        Expr base = function.equals("log") && tokens.take("_") ? brackets.argument() : Constant.E;
        Expr exponent = tokens.peek().is("^") ? power() : Num.ONE;
        Expr call = logarithm(arguments(token, function), base);
        return raise(function, call, exponent);
    }

    private Expr raise(String function, Expr call, Expr exponent) {
        boolean inverse = exponent.equals(new Negate(Num.ONE))
                && Functions.inverse(function).isPresent();
        if (inverse && call instanceof Call c) {
            return variations.contains(Variation.RECIPROCAL)
                    ? new Binary(Operation.DIVIDE, Num.ONE, call)
                    : new Call(Functions.inverse(function).orElseThrow(), c.arguments());
        }
        return exponent.equals(Num.ONE) ? call : new Binary(Operation.POWER, call, exponent);
    }

    private Expr logarithm(Expr call, Expr base) {
        if (base == Constant.E || !(call instanceof Call c)) {
            return call;
        }
        if (base.equals(Num.of(2)) || base.equals(Num.of(10))) {
            return new Call(base.equals(Num.of(2)) ? "log2" : "log10", c.arguments());
        }
        return new Binary(Operation.DIVIDE, call, Call.of("log", base));
    }

    private Expr arguments(Token token, String function) throws SyntaxException {
        Token open = tokens.peek();
        if (Functions.isReducer(function) && open.is("[") && !function.equals("max") && !function.equals("min")) {
            return Call.of(function, build.value(token, grammar.within(false, Grammar.POSTFIX)));
        }
        if (open.is("(") || open.is("[") || open.is("{") || open.is("\\{")) {
            return checked(token, function, brackets.arguments(tokens.next()));
        }
        if (Functions.isReducer(function) || function.equals("pow")) {
            throw tokens.error(Messages.expected(open, "\"(\" after \"" + function + "\""));
        }
        boolean bars = open.is("|") || open.is("(|");
        Expr first = build.value(token, grammar.within(false, Grammar.SIGN));
        boolean closed = bars || variations.contains(Variation.SHORT_ARGUMENT);
        return Call.of(function, closed ? first : grammar.factors(first));
    }

    private Expr checked(Token token, String function, List<Expr> arguments) throws SyntaxException {
        int found = arguments.size();
        if (function.equals("pow")) {
            check(token, found == 2, "2 arguments", found);
            return new Binary(Operation.POWER, arguments.get(0), arguments.get(1));
        }
        if (function.equals("max") || function.equals("min")) {
            check(token, found > 1 || build.shape(arguments.get(0)).isArray(), "a list or several numbers", found);
        } else if (function.equals("sum") || function.equals("prod")) {
            check(token, found == 1, "a list, or (expression, variable, first, last)", found);
        } else {
            check(token, found == 1, "1 argument", found);
        }
        return new Call(function, arguments);
    }

    private void check(Token token, boolean fits, String expected, int found) throws SyntaxException {
        if (!fits) {
            throw new SyntaxException(token.column(), Messages.argumentCount(token.found(), expected, found));
        }
    }

    /** \sqrt[n]{x} is x^(1/n); the square and cube roots have functions of their own. */
    private Expr root(Token token) throws SyntaxException {
        Token open = tokens.next();
        Expr degree = build.value(open, brackets.freeOfBars(open, "]"));
        Expr of = build.value(token, brackets.argument());
        if (degree.equals(Num.of(2)) || degree.equals(Num.of(3))) {
            return Call.of(degree.equals(Num.of(2)) ? "sqrt" : "cbrt", of);
        }
        return new Binary(Operation.POWER, of, new Binary(Operation.DIVIDE, Num.ONE, degree));
    }

    private Expr aggregate(boolean product, String variable, Token open) throws SyntaxException {
        names.bind(variable);
        Expr body = build.value(open, grammar.value());
        names.release();
        tokens.expect(",");
        tokens.next();
        tokens.expect(",");
        Expr from = build.value(open, grammar.value());
        tokens.expect(",");
        Expr to = build.value(open, brackets.freeOfBars(open, ")"));
        return new Aggregate(product, body, variable, from, to);
    }

    /** \sum_{n=1}^{N} takes the product that follows; without limits n runs over the list that it is an index of. */
    private Expr aggregateWithLimits(boolean product) throws SyntaxException {
        tokens.expect("_");
        Token open = tokens.peek();
        boolean braces = tokens.take("{");
        Token variable = tokens.next();
        if (variable.kind() != Token.Kind.NAME) {
            throw new SyntaxException(variable.column(), Messages.expected(variable, "a running variable"));
        }
        if (!braces || tokens.take("}")) {
            return aggregateOverList(product, variable, open);
        }
        tokens.expect("=");
        Expr from = build.value(open, brackets.freeOfBars(open, "}"));
        tokens.expect("^");
        Expr to = build.value(open, brackets.argument());
        return new Aggregate(product, body(product, variable, open), variable.text(), from, to);
    }

    private Expr body(boolean product, Token variable, Token open) throws SyntaxException {
        names.bind(variable.text());
        boolean next = product && variations.contains(Variation.NEXT_FACTOR);
        Expr body = build.value(open, grammar.within(false, next ? Grammar.POWER : Grammar.PRODUCT));
        names.release();
        return body;
    }

    private Expr aggregateOverList(boolean product, Token variable, Token open) throws SyntaxException {
        Expr body = body(product, variable, open);
        Set<Expr> lists = new LinkedHashSet<>();
        collectLists(body, new Symbol(variable.text()), lists);
        if (lists.size() != 1) {
            throw new SyntaxException(variable.column(), Messages.sumWithoutLimits(variable.text()));
        }
        Expr length = Call.of("length", lists.iterator().next());
        return new Aggregate(product, body, variable.text(), Num.ONE, length);
    }

    private static void collectLists(Expr e, Expr index, Set<Expr> lists) {
        if (e instanceof Index i && i.index().equals(index)) {
            lists.add(i.base());
        }
        e.children().forEach(child -> collectLists(child, index, lists));
    }
}
