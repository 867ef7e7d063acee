package io.github.exactgrader.check;

import io.github.exactgrader.check.Switch.Kind;
import io.github.exactgrader.expr.Aggregate;
import io.github.exactgrader.expr.Binary;
import io.github.exactgrader.expr.Call;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FreeSymbols;
import io.github.exactgrader.expr.Interval;
import io.github.exactgrader.expr.Membership;
import io.github.exactgrader.expr.Negate;
import io.github.exactgrader.expr.Num;
import io.github.exactgrader.expr.Operation;
import io.github.exactgrader.expr.PointSet;
import io.github.exactgrader.expr.Relation;
import io.github.exactgrader.expr.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the switches of formulas and sets: arguments of abs, relu, sign, floor and ceil, differences of the arguments of
 * max and min, differences of compared parameters and of the ends of a set, and what roots, logarithms and quotients need.
 */
final class Switches {

    /** How many elements of a list, and values of a running variable, are looked at. */
    private static final int ELEMENTS = 3;

    /** How many there may be; an answer with more is not covered. */
    static final int MOST = 120;

    private static final int MOST_ENDS = 8;

    private final Set<String> lists;
    private final @Nullable String variable;
    private final Set<Switch> found = new LinkedHashSet<>();

    private Switches(Set<String> lists, @Nullable String variable) {
        this.lists = lists;
        this.variable = variable;
    }

    /**
     * Returns the switches of some expressions, each once, in the order in which they are written.
     *
     * @param lists names of the symbols that are lists
     * @param variable of sets; null for formulas
     */
    static List<Switch> of(List<Expr> exprs, Set<String> lists, @Nullable String variable) {
        Switches switches = new Switches(lists, variable);
        List<Expr> ends = new ArrayList<>();
        for (Expr expr : exprs) {
            switches.collect(expr, Map.of());
            ends.addAll(variable == null ? List.of() : switches.ends(expr));
        }
        switches.pairs(ends.stream().distinct().toList(), Kind.COMPARISON, Map.of());
        return List.copyOf(switches.found);
    }

    private void collect(Expr expr, Map<String, Integer> bound) {
        if (expr instanceof Aggregate aggregate) {
            for (int i = 1; i <= ELEMENTS; i++) {
                Map<String, Integer> inner = new LinkedHashMap<>(bound);
                inner.put(aggregate.variable(), i);
                collect(aggregate.body(), inner);
            }
            return;
        }
        if (expr instanceof Call call) {
            call(call, bound);
        } else if (expr instanceof Binary binary) {
            binary(binary, bound);
        } else if (expr instanceof Relation relation) {
            List<Expr> terms = relation.terms();
            for (int i = 0; i + 1 < terms.size(); i++) {
                difference(terms.get(i), terms.get(i + 1), bound);
            }
        } else if (expr instanceof Membership membership) {
            CriticalValues.ends(membership.set()).forEach(end -> difference(membership.element(), end, bound));
        }
        expr.children().forEach(child -> collect(child, bound));
    }

    /** A comparison that speaks of the variable is compared for all its values anyway. */
    private void difference(Expr left, Expr right, Map<String, Integer> bound) {
        if (!SetMembership.isInfinite(left) && !SetMembership.isInfinite(right) && !speaks(left) && !speaks(right)) {
            add(minus(left, right), Kind.COMPARISON, bound);
        }
    }

    private boolean speaks(Expr expr) {
        return variable != null && FreeSymbols.of(expr).contains(variable);
    }

    private void call(Call call, Map<String, Integer> bound) {
        Expr argument = call.arguments().get(0);
        switch (call.function()) {
            case "abs", "relu", "sign" -> add(argument, Kind.BRANCH, bound);
            case "floor", "ceil" -> add(argument, Kind.STEP, bound);
            case "max", "min" -> extreme(call, bound);
            case "sqrt", "cbrt", "log", "log10", "log2" -> {
                add(argument, Kind.EDGE, bound);
                evenPowers(argument, bound);
            }
            case "asin", "acos", "atan" -> inverse(argument, bound);
            default -> {}
        }
    }

    private void extreme(Call call, Map<String, Integer> bound) {
        if (call.arguments().size() > 1) {
            pairs(call.arguments(), Kind.BRANCH, bound);
            return;
        }
        for (int i = 0; i < ELEMENTS; i++) {
            for (int j = 0; j < i; j++) {
                add(new Switch(call.arguments().get(0), Kind.BRANCH, bound, i, j));
            }
        }
    }

    private void pairs(List<Expr> formulas, Kind kind, Map<String, Integer> bound) {
        int most = Math.min(formulas.size(), MOST_ENDS);
        for (int i = 0; i < most; i++) {
            for (int j = i + 1; j < most; j++) {
                add(minus(formulas.get(i), formulas.get(j)), kind, bound);
            }
        }
    }

    private void binary(Binary binary, Map<String, Integer> bound) {
        if (binary.operation() == Operation.DIVIDE) {
            add(binary.right(), Kind.POLE, bound);
        } else if (binary.operation() == Operation.POWER && !isWhole(binary.right())) {
            add(binary.left(), Kind.EDGE, bound);
            evenPowers(binary.left(), bound);
        }
    }

    private static boolean isWhole(Expr exponent) {
        Expr size = exponent instanceof Negate negate ? negate.operand() : exponent;
        return size instanceof Num num && num.value().scale() <= 0;
    }

    /** The root of u^2 is the modulus of u. */
    private void evenPowers(Expr expr, Map<String, Integer> bound) {
        if (expr instanceof Binary power && power.operation() == Operation.POWER && isWhole(power.right())) {
            add(power.left(), Kind.BRANCH, bound);
        }
        if (expr instanceof Binary product
                && product.operation() == Operation.MULTIPLY
                && product.left().equals(product.right())) {
            add(product.left(), Kind.BRANCH, bound);
        }
        expr.children().forEach(child -> evenPowers(child, bound));
    }

    /** asin(sin(u)) is u in one branch only, and atan(1/u) jumps at 0. */
    private void inverse(Expr expr, Map<String, Integer> bound) {
        if (expr instanceof Call call && Set.of("sin", "cos", "tan").contains(call.function())) {
            add(new Call("sin", call.arguments()), Kind.BRANCH, bound);
            add(new Call("cos", call.arguments()), Kind.BRANCH, bound);
        }
        if (expr instanceof Binary quotient && quotient.operation() == Operation.DIVIDE) {
            add(quotient.right(), Kind.EDGE, bound);
        }
        expr.children().forEach(child -> inverse(child, bound));
    }

    /** Returns the ends of a set that are written down, those of the variable in relations too. */
    private List<Expr> ends(Expr set) {
        List<Expr> ends = new ArrayList<>();
        if (set instanceof Interval || set instanceof PointSet) {
            set.children().stream()
                    .filter(end -> !SetMembership.isInfinite(end))
                    .forEach(ends::add);
        } else if (set instanceof Relation relation && relation.terms().stream().anyMatch(this::isVariable)) {
            relation.terms().stream()
                    .filter(term -> !speaks(term) && !SetMembership.isInfinite(term))
                    .forEach(ends::add);
        } else if (!(set instanceof Relation)) {
            set.children().forEach(child -> ends.addAll(ends(child)));
        }
        return ends.stream().distinct().toList();
    }

    private boolean isVariable(Expr expr) {
        return expr instanceof Symbol symbol && symbol.name().equals(variable);
    }

    private static Expr minus(Expr left, Expr right) {
        return right.equals(Num.ZERO) ? left : new Binary(Operation.SUBTRACT, left, right);
    }

    private void add(Expr formula, Kind kind, Map<String, Integer> bound) {
        SortedSet<String> symbols = FreeSymbols.of(formula);
        if (symbols.isEmpty() && FreeSymbols.functions(formula).isEmpty()) {
            return;
        }
        Map<String, Integer> used = new LinkedHashMap<>(bound);
        used.keySet().retainAll(symbols);
        boolean list = symbols.stream().anyMatch(lists::contains);
        for (int i = 0; i < (list ? ELEMENTS : 1); i++) {
            add(new Switch(formula, kind, used, i, -1));
        }
    }

    private void add(Switch each) {
        if (found.size() < MOST) {
            found.add(each);
        }
    }
}
