package io.github.exactgrader.check;

import io.github.exactgrader.expr.Comparison;
import io.github.exactgrader.expr.Constant;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.Interval;
import io.github.exactgrader.expr.Logic;
import io.github.exactgrader.expr.Negate;
import io.github.exactgrader.expr.Num;
import io.github.exactgrader.expr.PointSet;
import io.github.exactgrader.expr.Relation;
import io.github.exactgrader.expr.SetOperation;
import io.github.exactgrader.expr.Symbol;
import io.github.exactgrader.expr.Trees;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The wrong sets that one slip makes of a right one: sides, brackets and ends. */
final class SetMutants {

    private static final Map<Comparison, Comparison> STRICT = Map.of(
            Comparison.LESS, Comparison.AT_MOST,
            Comparison.AT_MOST, Comparison.LESS,
            Comparison.GREATER, Comparison.AT_LEAST,
            Comparison.AT_LEAST, Comparison.GREATER);
    private static final Map<Comparison, Comparison> REVERSED = Map.of(
            Comparison.LESS, Comparison.GREATER,
            Comparison.AT_MOST, Comparison.AT_LEAST,
            Comparison.GREATER, Comparison.LESS,
            Comparison.AT_LEAST, Comparison.AT_MOST);

    private SetMutants() {}

    /**
     * Returns the mutants of a set, simplest first.
     *
     * @param key the right set
     * @param variable the name it is a set of
     * @param declared symbols that may stand in the place of those of the key
     * @return at most {@link FormulaMutants#MOST}, each another tree; those of the ends last
     */
    static List<Suspect<Expr>> of(Expr key, String variable, Collection<String> declared) {
        Map<Expr, String> found = new LinkedHashMap<>();
        add(found, key, MutantMessages.DIRECTION, SetMutants::turned);
        add(found, key, MutantMessages.END_LOST, SetMutants::endLost);
        add(found, key, MutantMessages.AND_OR, SetMutants::joinedOtherwise);
        add(found, key, MutantMessages.PART, SetMutants::partLost);
        brackets(key).forEach(bracket -> found.putIfAbsent(bracket, MutantMessages.END_STRICT));
        ends(key, variable, declared).forEach(end -> found.putIfAbsent(end.wrong(), end.says()));
        found.remove(key);
        return found.entrySet().stream()
                .limit(FormulaMutants.MOST)
                .map(entry -> new Suspect<>(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void add(Map<Expr, String> found, Expr key, String says, Function<Expr, List<Expr>> slip) {
        Trees.everywhere(key, slip).forEach(mutant -> found.putIfAbsent(mutant, says));
    }

    private static List<Expr> turned(Expr node) {
        return node instanceof Relation relation ? compared(relation, REVERSED, true) : List.of();
    }

    private static List<Expr> brackets(Expr key) {
        return Trees.everywhere(key, SetMutants::bracket);
    }

    private static List<Expr> bracket(Expr node) {
        if (node instanceof Interval i) {
            return List.of(
                    new Interval(i.lower(), !i.lowerClosed(), i.upper(), i.upperClosed()),
                    new Interval(i.lower(), i.lowerClosed(), i.upper(), !i.upperClosed()));
        }
        return node instanceof Relation relation ? compared(relation, STRICT, false) : List.of();
    }

    /** Exchanges one comparison, in the chain and maybe by itself: a chain that points two ways is seldom typed. */
    private static List<Expr> compared(Relation relation, Map<Comparison, Comparison> others, boolean alone) {
        List<Expr> mutants = new ArrayList<>();
        for (int i = 0; i < relation.comparisons().size(); i++) {
            Comparison other = others.get(relation.comparisons().get(i));
            if (other != null) {
                List<Comparison> comparisons = new ArrayList<>(relation.comparisons());
                comparisons.set(i, other);
                mutants.add(new Relation(relation.terms(), comparisons));
                if (alone) {
                    mutants.add(new Relation(relation.terms().subList(i, i + 2), List.of(other)));
                }
            }
        }
        return mutants;
    }

    private static List<Expr> endLost(Expr node) {
        if (node instanceof Logic logic) {
            return List.of(logic.left(), logic.right());
        }
        if (node instanceof Interval i) {
            return List.of(
                    new Interval(new Negate(Constant.INFINITY), false, i.upper(), i.upperClosed()),
                    new Interval(i.lower(), i.lowerClosed(), Constant.INFINITY, false));
        }
        List<Expr> mutants = new ArrayList<>();
        if (node instanceof Relation relation && relation.comparisons().size() > 1) {
            for (int i = 0; i < relation.comparisons().size(); i++) {
                mutants.add(new Relation(
                        relation.terms().subList(i, i + 2),
                        List.of(relation.comparisons().get(i))));
            }
        }
        return mutants;
    }

    private static List<Expr> joinedOtherwise(Expr node) {
        if (node instanceof Logic logic) {
            return List.of(new Logic(!logic.both(), logic.left(), logic.right()));
        }
        if (node instanceof SetOperation join && join.kind() != SetOperation.Kind.DIFFERENCE) {
            SetOperation.Kind other =
                    join.kind() == SetOperation.Kind.UNION ? SetOperation.Kind.INTERSECTION : SetOperation.Kind.UNION;
            return List.of(new SetOperation(other, join.left(), join.right()));
        }
        return List.of();
    }

    private static List<Expr> partLost(Expr node) {
        return node instanceof SetOperation operation ? List.of(operation.left(), operation.right()) : List.of();
    }

    /** Returns the sets with a mutant in the place of a term that is neither the variable nor 0 nor infinite. */
    private static List<Suspect<Expr>> ends(Expr set, String variable, Collection<String> declared) {
        List<Suspect<Expr>> mutants = new ArrayList<>();
        List<Expr> children = set.children();
        boolean holdsTerms = set instanceof Relation || set instanceof Interval || set instanceof PointSet;
        for (int i = 0; i < children.size(); i++) {
            Expr child = children.get(i);
            boolean plain =
                    child.equals(new Symbol(variable)) || child.equals(Num.ZERO) || SetMembership.isInfinite(child);
            List<Suspect<Expr>> others = !holdsTerms
                    ? ends(child, variable, declared)
                    : plain ? List.of() : FormulaMutants.of(child, MutantMessages.END, declared);
            for (Suspect<Expr> other : others) {
                List<Expr> exchanged = new ArrayList<>(children);
                exchanged.set(i, other.wrong());
                mutants.add(new Suspect<>(Trees.with(set, exchanged), other.says()));
            }
        }
        return mutants;
    }
}
