package io.github.exactgrader.expr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what starts with a name: symbols with subscripts and primes, constants, and splits names run together. */
final class Names {
    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private final Calls calls;
    private final Brackets brackets;
    private final Deque<String> running = new ArrayDeque<>();

    Names(
            Grammar grammar,
            Tokens tokens,
            Vocabulary vocabulary,
            Builder build,
            Set<Variation> variations,
            Brackets brackets) {
        this.tokens = tokens;
        this.vocabulary = vocabulary;
        this.calls = new Calls(grammar, this, tokens, vocabulary, build, variations, brackets);
        this.brackets = brackets;
    }

    boolean declares(String name) {
        return running.contains(name) || vocabulary.declares(name);
    }

    boolean startsFunction(Token name) {
        if (declares(name.text())) {
            return vocabulary
                    .find(name.text())
                    .flatMap(vocabulary::kind)
                    .filter(k -> k == SymbolKind.FUNCTION)
                    .isPresent();
        }
        return Functions.find(name.text()).isPresent();
    }

    void bind(String variable) {
        running.push(variable);
    }

    void release() {
        running.pop();
    }

    Expr operand() throws SyntaxException {
        Token token = tokens.peek();
        String name = token.text();
        if (running.contains(name) && !tokens.peek(1).is("_")) {
            tokens.next();
            return new Symbol(name);
        }
        if (tokens.peek(1).is("_") && !(Functions.find(name).isPresent() && !vocabulary.declares(name))) {
            return subscripted();
        }
        Optional<String> declared = vocabulary.find(name);
        if (declared.isPresent()) {
            tokens.next();
            return symbol(token, declared.get(), name);
        }
        Optional<String> function = Functions.find(name);
        if (function.isPresent()) {
            tokens.next();
            return calls.builtIn(token, function.get());
        }
        return undeclared(token);
    }

    private Expr undeclared(Token token) throws SyntaxException {
        for (Constant constant : List.of(Constant.PI, Constant.E, Constant.INFINITY)) {
            if (token.isName(constant.text())) {
                tokens.next();
                return constant;
            }
        }
        if (isMember(token)) {
            tokens.next();
            return brackets.index(new Symbol(token.text()));
        }
        Optional<Expr> element = numbered(token.text());
        if (element.isPresent()) {
            tokens.next();
            return element.get();
        }
        List<Token> parts = split(token);
        if (parts.isEmpty()) {
            throw unknown(token, token.text());
        }
        tokens.replace(parts);
        return operand();
    }

    /** Under a running number, eta[k] is one of eta1, eta2, .. */
    private boolean isMember(Token token) {
        return !running.isEmpty()
                && tokens.peek(1).is("[")
                && vocabulary.family(token.text()).filter(token.text()::equals).isPresent();
    }

    private SyntaxException unknown(Token at, String name) {
        boolean call = tokens.peek(1).is("(");
        List<String> candidates = new ArrayList<>(vocabulary.names());
        if (call) {
            candidates.addAll(Functions.names());
        }
        return new SyntaxException(
                at.column(), Messages.unknownSymbol(name, vocabulary, Spelling.guess(name, candidates)));
    }

    /** Reads h2 as the second element where h_n is the list's spelling. */
    private Optional<Expr> numbered(String name) {
        int digits = name.length();
        while (digits > 0 && Character.isDigit(name.charAt(digits - 1))) {
            digits--;
        }
        if (digits == name.length() || name.length() - digits > 9) {
            return Optional.empty();
        }
        long index = Long.parseLong(name.substring(digits));
        return vocabulary.indexed(name.substring(0, digits)).map(s -> new Index(new Symbol(s), Num.of(index)));
    }

    private Expr subscripted() throws SyntaxException {
        Token base = tokens.next();
        tokens.next();
        int start = tokens.position();
        String subscript = subscriptText();
        String name = base.text() + "_" + subscript;
        Optional<String> list = vocabulary.indexed(base.text()).or(() -> family(base.text()));
        Optional<String> declared = vocabulary.find(name);
        if (declared.isPresent() && !(list.isPresent() && running.contains(subscript))) {
            return symbol(base, declared.get(), name);
        }
        if (list.isEmpty()) {
            throw unknown(base, name);
        }
        tokens.back(start);
        if (tokens.peek().is("{")) {
            return new Index(new Symbol(list.get()), inBraces(base.text()));
        }
        Token index = tokens.peek();
        if (index.kind() == Token.Kind.NUMBER) {
            tokens.next();
            return new Index(new Symbol(list.get()), Calls.number(index));
        }
        return new Index(new Symbol(list.get()), operand());
    }

    private Optional<String> family(String start) {
        return running.isEmpty() ? Optional.empty() : vocabulary.family(start);
    }

    /** Reads an index; where eta_{t-1} is eta1, that of eta_{t-k-1} is k+1. */
    private Expr inBraces(String base) throws SyntaxException {
        Token open = tokens.next();
        Token time = tokens.peek();
        String start = base + "_" + time.text() + "-";
        if (time.kind() != Token.Kind.NAME
                || !tokens.peek(1).is("-")
                || running.contains(time.text())
                || family(start).isEmpty()) {
            return brackets.freeOfBars(open, "}");
        }
        tokens.next();
        tokens.next();
        return opposite(brackets.freeOfBars(open, "}"));
    }

    private static Expr opposite(Expr e) {
        boolean sum = e instanceof Binary b && (b.operation() == Operation.ADD || b.operation() == Operation.SUBTRACT);
        if (!sum) {
            return e;
        }
        Binary b = (Binary) e;
        Operation other = b.operation() == Operation.ADD ? Operation.SUBTRACT : Operation.ADD;
        return new Binary(other, opposite(b.left()), b.right());
    }

    private String subscriptText() throws SyntaxException {
        if (!tokens.peek().is("{")) {
            Token one = tokens.next();
            if (one.kind() != Token.Kind.NAME && one.kind() != Token.Kind.NUMBER) {
                throw new SyntaxException(one.column(), Messages.expected(one, "a subscript"));
            }
            return one.text();
        }
        StringBuilder text = new StringBuilder();
        Token open = tokens.next();
        for (int depth = 1; depth > 0; ) {
            Token token = tokens.next();
            if (token.kind() == Token.Kind.END) {
                throw new SyntaxException(token.column(), Messages.unclosed(token, "}", open));
            }
            depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
            if (depth > 0) {
                text.append(token.text());
            }
        }
        return text.toString();
    }

    private Expr symbol(Token token, String symbol, String spelling) throws SyntaxException {
        SymbolKind kind = vocabulary.kind(symbol).orElseThrow();
        if (kind == SymbolKind.FUNCTION) {
            return calls.declared(token, primed(symbol, spelling));
        }
        if (kind == SymbolKind.SCALAR && isPrime()) {
            String derivative = primed(symbol, spelling);
            return vocabulary
                            .kind(derivative)
                            .filter(k -> k == SymbolKind.FUNCTION)
                            .isPresent()
                    ? calls.declared(token, derivative)
                    : new Symbol(derivative);
        }
        return symbol.equals(Constant.NAN.text()) ? Constant.NAN : new Symbol(symbol);
    }

    private boolean isPrime() {
        boolean raised = tokens.peek().is("^")
                && (tokens.peek(1).is("'")
                        || (tokens.peek(1).is("{") && tokens.peek(2).is("'")));
        return tokens.peek().is("'") || raised;
    }

    /** Reads primes behind a symbol: f' is the declared fp, f'' is fpp. */
    private String primed(String symbol, String spelling) throws SyntaxException {
        StringBuilder primes = new StringBuilder();
        Token first = tokens.peek();
        while (isPrime()) {
            boolean braces = tokens.take("^") && tokens.take("{");
            do {
                tokens.next();
                primes.append('p');
            } while (tokens.peek().is("'"));
            if (braces) {
                tokens.expect("}");
            }
        }
        if (primes.isEmpty()) {
            return symbol;
        }
        String written = spelling + "'".repeat(primes.length());
        Optional<String> derivative = vocabulary.find(written);
        if (derivative.isEmpty()) {
            derivative = vocabulary.find(symbol + primes);
        }
        return derivative.orElseThrow(() ->
                new SyntaxException(first.column() - 1, Messages.unknownSymbol(written, vocabulary, Optional.empty())));
    }

    /** Cuts an undeclared name into declared ones, where there is exactly one way: etah is eta*h. */
    private List<Token> split(Token token) {
        String name = token.text();
        if (name.length() > 40) {
            return List.of();
        }
        int[] ways = new int[name.length() + 1];
        int[] cut = new int[name.length() + 1];
        ways[0] = 1;
        List<String> parts = new ArrayList<>(vocabulary.values());
        parts.addAll(running);
        for (int end = 1; end <= name.length(); end++) {
            for (String part : Set.copyOf(parts)) {
                int begin = end - part.length();
                if (begin >= 0 && ways[begin] > 0 && name.startsWith(part, begin)) {
                    ways[end] = Math.min(2, ways[end] + ways[begin]);
                    cut[end] = begin;
                }
            }
        }
        Deque<Token> result = new ArrayDeque<>();
        if (ways[name.length()] == 1) {
            for (int end = name.length(); end > 0; end = cut[end]) {
                String part = name.substring(cut[end], end);
                result.push(new Token(Token.Kind.NAME, part, null, token.column() + cut[end], part));
            }
        }
        return List.copyOf(result);
    }
}
