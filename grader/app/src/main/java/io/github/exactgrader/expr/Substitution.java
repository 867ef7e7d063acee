package io.github.exactgrader.expr;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
        if (e instanceof Aggregate a) {
            return aggregate(a);
        }
        if (e instanceof Call c) {
            return new Call(c.function(), all(c.arguments()));
        }
        if (e instanceof Negate n) {
            return new Negate(in(n.operand()));
        }
        if (e instanceof Binary b) {
            return new Binary(b.operation(), in(b.left()), in(b.right()));
        }
        if (e instanceof Index i) {
            return new Index(in(i.base()), in(i.index()));
        }
        if (e instanceof VectorLiteral v) {
            return new VectorLiteral(all(v.elements()));
        }
        if (e instanceof Transpose t) {
            return new Transpose(in(t.operand()));
        }
        return conditionOrSet(e);
    }

    private Expr conditionOrSet(Expr e) {
        if (e instanceof Relation r) {
            return new Relation(all(r.terms()), r.comparisons());
        }
        if (e instanceof Logic l) {
            return new Logic(l.both(), in(l.left()), in(l.right()));
        }
        if (e instanceof Not n) {
            return new Not(in(n.condition()));
        }
        if (e instanceof Membership m) {
            return new Membership(in(m.element()), in(m.set()));
        }
        if (e instanceof Interval i) {
            return new Interval(in(i.lower()), i.lowerClosed(), in(i.upper()), i.upperClosed());
        }
        if (e instanceof PointSet p) {
            return new PointSet(all(p.points()));
        }
        if (e instanceof SetOperation s) {
            return new SetOperation(s.kind(), in(s.left()), in(s.right()));
        }
        return e;
    }

    private List<Expr> all(List<Expr> parts) {
        return parts.stream().map(this::in).toList();
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
