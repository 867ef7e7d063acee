package io.github.exactgrader.expr;

import java.util.ArrayList;
import java.util.List;

/** Reads all tokens and makes sure that they are what is asked for. */
final class WholeText {
    private final Grammar grammar;
    private final Tokens tokens;
    private final Builder build;
    private final Goal goal;

    WholeText(Grammar grammar, Tokens tokens, Builder build, Goal goal) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.build = build;
        this.goal = goal;
    }

    Expr read() throws SyntaxException {
        int start = tokens.peek().column();
        Expr e = flat(more(grammar.expression(Grammar.LOWEST)));
        refuseRest(tokens.peek());
        Shape shape = build.shape(e);
        if (!shape.meets(goal)) {
            throw new SyntaxException(start, Messages.wrongGoal(goal, shape, advice(e, shape)));
        }
        return e;
    }

    private void refuseRest(Token rest) throws SyntaxException {
        if (rest.kind() == Token.Kind.NUMBER) {
            throw tokens.error(Messages.missingOperator(rest));
        }
        if (rest.is(")") || rest.is("]") || rest.is("}") || rest.is("|") || rest.is("|)")) {
            throw tokens.error(Messages.unmatched(rest));
        }
        if (rest.kind() != Token.Kind.END) {
            throw tokens.error(Messages.expected(rest, "an operator or the end"));
        }
    }

    /** Between conditions a comma means and; between numbers it makes a list, where one is asked for. */
    private Expr more(Expr first) throws SyntaxException {
        Expr e = first;
        while ((goal == Goal.SET || goal == Goal.CONDITION)
                && build.shape(e) == Shape.CONDITION
                && tokens.peek().is(",")) {
            Token comma = tokens.next();
            e = build.logic(comma, true, e, grammar.expression(Grammar.LOWEST));
        }
        boolean list =
                goal == Goal.VECTOR && (tokens.peek().is(",") || tokens.peek().is(";"));
        return list ? bareList(e) : e;
    }

    private Expr bareList(Expr first) throws SyntaxException {
        Token separator = tokens.peek();
        List<Expr> elements = new ArrayList<>(List.of(build.value(separator, first)));
        while (tokens.take(",") || tokens.take(";")) {
            elements.add(build.value(separator, grammar.expression(Grammar.LOWEST)));
        }
        return new VectorLiteral(elements);
    }

    /** Where a list is asked for, the column [[1], [2]] is the list [1, 2]. */
    private Expr flat(Expr e) {
        List<Expr> entries = new ArrayList<>();
        if (goal == Goal.VECTOR && e instanceof VectorLiteral rows) {
            for (Expr row : rows.elements()) {
                if (row instanceof VectorLiteral one && one.elements().size() == 1) {
                    entries.add(one.elements().get(0));
                }
            }
            return entries.size() == rows.elements().size() ? new VectorLiteral(entries) : e;
        }
        return e;
    }

    private String advice(Expr e, Shape shape) {
        if (shape == Shape.CONDITION && goal == Goal.FORMULA && e instanceof Relation relation) {
            boolean equation = relation.comparisons().equals(List.of(Comparison.EQUAL));
            return equation && relation.terms().get(0) instanceof Symbol symbol
                    ? Messages.leaveOut(symbol.name())
                    : "; write only the right-hand side";
        }
        boolean list = shape == Shape.VECTOR && goal == Goal.FORMULA;
        return list ? "; did you mean its sum(...) or mean(...)?" : "";
    }
}
