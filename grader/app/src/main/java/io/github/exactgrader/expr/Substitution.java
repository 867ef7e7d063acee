package io.github.exactgrader.expr;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts expressions in the place of symbols. */
public final class Substitution {
    private final Map<String, Expr> replacements;

    private Substitution(Map<String, Expr> replacements) {
        this.replacements = replacements;
    }

    /**
     * Returns an expression with all replacements made at once. The running variable of a sum or product stays its own:
     * where a replacement uses that name, the variable takes another.
     *
     * @param e any expression
     * @param replacements by name of the symbol that each replaces
     */
    public static Expr of(Expr e, Map<String, Expr> replacements) {
        return new Substitution(Collections.unmodifiableMap(new LinkedHashMap<>(replacements))).in(e);
    }

    private Expr in(Expr e) {
        if (e instanceof Symbol s) {
            return replacements.getOrDefault(s.name(), s);
        }
        return e instanceof Aggregate a
                ? aggregate(a)
                : Trees.with(e, e.children().stream().map(this::in).toList());
    }

    private Expr aggregate(Aggregate a) {
        Map<String, Expr> inside = new LinkedHashMap<>(replacements);
        inside.remove(a.variable());
        inside.keySet().retainAll(FreeSymbols.of(a.body()));
        String variable = a.variable();
        while (isUsed(variable, inside, a)) {
            variable = variable + "_";
        }
        if (!variable.equals(a.variable())) {
            inside.put(a.variable(), new Symbol(variable));
        }
        return new Aggregate(a.product(), new Substitution(inside).in(a.body()), variable, in(a.from()), in(a.to()));
    }

    private static boolean isUsed(String variable, Map<String, Expr> inside, Aggregate a) {
        boolean another =
                !variable.equals(a.variable()) && FreeSymbols.of(a.body()).contains(variable);
        return another
                || inside.values().stream().anyMatch(e -> FreeSymbols.of(e).contains(variable));
    }
}
