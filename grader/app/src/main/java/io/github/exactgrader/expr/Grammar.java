package io.github.exactgrader.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The operator grammar: a Pratt parser over tokens. Names and calls are read by {@link Names}, brackets by {@link Brackets}. */
final class Grammar {
    static final int LOWEST = 0;
    static final int OR = 10;
    static final int AND = 20;
    static final int NOT = 30;
    static final int RELATION = 40;
    static final int UNION = 50;
    static final int INTERSECTION = 60;
    static final int SUM = 70;
    static final int PRODUCT = 80;
    static final int TIGHT_PRODUCT = 85;
    static final int SIGN = 90;
    static final int POWER = 100;
    static final int POSTFIX = 110;

    private static final List<String> RELATIONS = List.of("<", "<=", ">", ">=", "=", "!=");

    private final Tokens tokens;
    private final Limits limits;
    private final Set<Variation> variations;
    private final Goal goal;
    private final Builder build;
    private final Names names;
    private final Brackets brackets;
    private final Transposes transposes;
    private int depth;
    private boolean inSet;

    Grammar(Tokens tokens, Vocabulary vocabulary, Limits limits, Set<Variation> variations, Goal goal) {
        this.tokens = tokens;
        this.limits = limits;
        this.variations = variations;
        this.goal = goal;
        this.inSet = goal == Goal.SET;
        this.build = new Builder(new Shapes(vocabulary));
        this.brackets = new Brackets(this, tokens, build, variations, goal);
        this.names = new Names(this, tokens, vocabulary, build, variations, brackets);
        this.transposes = new Transposes(tokens, names, build, goal);
    }

    /** Reads all tokens and checks that they are what the goal asks for. */
    Expr whole() throws SyntaxException {
        return new WholeText(this, tokens, build, goal).read();
    }

    boolean inSet() {
        return inSet;
    }

    /** Reads an expression inside a call or an index, where (a, b) is not an interval. */
    Expr value() throws SyntaxException {
        return within(false, LOWEST);
    }

    Expr within(boolean set, int minimum) throws SyntaxException {
        boolean before = inSet;
        inSet = set;
        try {
            return expression(minimum);
        } finally {
            inSet = before;
        }
    }

    /** Reads as much as binds at least as tightly as the minimum. */
    Expr expression(int minimum) throws SyntaxException {
        depth++;
        if (depth > limits.depth()) {
            throw tokens.error(Messages.tooDeep(limits.depth()));
        }
        Expr left = prefix();
        while (true) {
            Token token = tokens.peek();
            int power = bindingPower(token, left);
            if (power < minimum || power < 0) {
                depth--;
                return left;
            }
            left = infix(left, token, power);
        }
    }

    private Expr prefix() throws SyntaxException {
        Token token = tokens.peek();
        if (token.kind() == Token.Kind.NUMBER) {
            tokens.next();
            return Calls.number(token);
        }
        if (token.kind() == Token.Kind.NAME) {
            return names.operand();
        }
        if (tokens.take("-")) {
            Expr operand = expression(SIGN);
            return new Negate(build.value(token, operand));
        }
        if (tokens.take("+")) {
            return build.value(token, expression(SIGN));
        }
        if (tokens.take("not")) {
            return new Not(build.condition(token, expression(NOT)));
        }
        if (tokens.take("root")) {
            return Call.of("sqrt", build.value(token, expression(SIGN)));
        }
        return brackets.operand();
    }

    private int bindingPower(Token token, Expr left) {
        if (token.kind() == Token.Kind.NAME) {
            return product();
        }
        if (token.kind() != Token.Kind.SIGN) {
            return -1;
        }
        if (RELATIONS.contains(token.text())) {
            return RELATION;
        }
        return switch (token.text()) {
            case "or" -> OR;
            case "and" -> AND;
            case "in", "notin" -> RELATION;
            case "not" -> tokens.peek(1).is("in") ? RELATION : -1;
            case "union", "setminus" -> UNION;
            case "intersection" -> INTERSECTION;
            case "+", "-" -> SUM;
            case "*", "/" -> PRODUCT;
            case "^" -> POWER;
            case "'", "transpose" -> POSTFIX;
            case "[" -> indexes(left) ? POSTFIX : closesFrench() ? -1 : product();
            case "(" -> indexesByParentheses(left) ? POSTFIX : product();
            case "{", "(|", "(norm", "frac", "root" -> product();
            case "\\{" -> build.shape(left).isSet() ? UNION : product();
            case "|", "norm" -> brackets.opens(token) ? product() : -1;
            default -> -1;
        };
    }

    private int product() {
        return variations.contains(Variation.TIGHT_PRODUCT) ? TIGHT_PRODUCT : PRODUCT;
    }

    private boolean indexes(Expr left) {
        if (goal == Goal.MATRIX_FORMULA) {
            return false;
        }
        Shape shape = build.shape(left);
        boolean unknown = left instanceof Call || left instanceof Index || left instanceof Transpose;
        return shape.isArray() && (shape != Shape.ANY || unknown);
    }

    private boolean indexesByParentheses(Expr left) {
        return variations.contains(Variation.ELEMENT) && left instanceof Symbol && build.shape(left) == Shape.VECTOR;
    }

    /** [0, 1[ is an interval without its upper end. */
    private boolean closesFrench() {
        Token after = tokens.peek(1);
        return inSet
                && (after.kind() == Token.Kind.END
                        || after.is(")")
                        || after.is("union")
                        || after.is("intersection")
                        || after.is("setminus")
                        || after.is("and")
                        || after.is("or"));
    }

    private Expr infix(Expr left, Token token, int power) throws SyntaxException {
        if (token.kind() == Token.Kind.NAME) {
            return build.binary(token, Operation.MULTIPLY, left, expression(power + 1));
        }
        if (RELATIONS.contains(token.text())) {
            return relation(left);
        }
        return switch (token.text()) {
            case "or", "and" -> {
                tokens.next();
                yield build.logic(token, token.is("and"), left, expression(power + 1));
            }
            case "in", "notin", "not" -> membership(left, token);
            case "union", "setminus", "intersection", "\\{" -> setOperation(left, token, power);
            case "+", "-", "*", "/" -> {
                tokens.next();
                yield build.binary(token, Builder.operation(token), left, expression(power + 1));
            }
            case "^" -> raised(left, token);
            case "'", "transpose" -> {
                tokens.next();
                yield build.transpose(token, left);
            }
            default ->
                power == POSTFIX
                        ? brackets.index(left)
                        : build.binary(token, Operation.MULTIPLY, left, expression(power + 1));
        };
    }

    private Expr relation(Expr first) throws SyntaxException {
        List<Expr> terms = new ArrayList<>(List.of(build.value(tokens.peek(), first)));
        List<Comparison> comparisons = new ArrayList<>();
        while (tokens.peek().kind() == Token.Kind.SIGN
                && RELATIONS.contains(tokens.peek().text())) {
            Token token = tokens.next();
            comparisons.add(Builder.comparison(token));
            terms.add(build.value(token, expression(RELATION + 1)));
        }
        return new Relation(terms, comparisons);
    }

    private Expr membership(Expr left, Token token) throws SyntaxException {
        tokens.next();
        if (token.is("not")) {
            tokens.next();
        }
        Expr set = within(true, RELATION + 1);
        Expr member = new Membership(build.value(token, left), build.set(token, set));
        return token.is("in") ? member : new Not(member);
    }

    private Expr setOperation(Expr left, Token token, int power) throws SyntaxException {
        if (!token.is("\\{")) {
            tokens.next();
        }
        SetOperation.Kind kind = token.is("union")
                ? SetOperation.Kind.UNION
                : token.is("intersection") ? SetOperation.Kind.INTERSECTION : SetOperation.Kind.DIFFERENCE;
        Expr right = within(true, power + 1);
        return new SetOperation(kind, build.set(token, left), build.set(token, right));
    }

    /** Reads what follows {@code ^}: an exponent, or a sign for the transpose. */
    private Expr raised(Expr left, Token token) throws SyntaxException {
        Optional<Expr> transpose = transposes.read(left, token);
        if (transpose.isPresent()) {
            return transpose.get();
        }
        tokens.next();
        return build.binary(token, Operation.POWER, left, exponent(left == Constant.E));
    }

    Expr exponent(boolean ofE) throws SyntaxException {
        boolean digits = tokens.peek().kind() == Token.Kind.NUMBER;
        boolean all = ofE && digits && variations.contains(Variation.LONG_EXPONENT);
        return all ? factors(within(false, POWER)) : within(false, POWER);
    }

    /** Reads the further factors of an argument without parentheses: sin 2x y stops before + or another function. */
    Expr factors(Expr first) throws SyntaxException {
        Expr product = first;
        while (true) {
            Token next = tokens.peek();
            boolean number = product instanceof Num;
            boolean factor = next.kind() == Token.Kind.NAME
                    ? !names.startsFunction(next)
                    : next.is("frac") || next.is("root") || ((next.is("(") || next.is("{")) && number);
            if (!factor) {
                return product;
            }
            product = build.binary(next, Operation.MULTIPLY, product, expression(SIGN));
        }
    }
}
