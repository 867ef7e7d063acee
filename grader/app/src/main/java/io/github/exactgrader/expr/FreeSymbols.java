package io.github.exactgrader.expr;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the symbols a tree depends on. */
public final class FreeSymbols {
    private FreeSymbols() {}

    /** Returns the names of values, without running variables of sums and products and without functions. */
    public static SortedSet<String> of(Expr e) {
        SortedSet<String> names = new TreeSet<>();
        if (e instanceof Symbol s) {
            names.add(s.name());
        } else if (e instanceof Aggregate a) {
            names.addAll(of(a.body()));
            names.remove(a.variable());
            names.addAll(of(a.from()));
            names.addAll(of(a.to()));
        } else {
            e.children().forEach(child -> names.addAll(of(child)));
        }
        return Collections.unmodifiableSortedSet(names);
    }

    /** Returns the names of the declared functions that are called. */
    public static SortedSet<String> functions(Expr e) {
        SortedSet<String> names = new TreeSet<>();
        if (e instanceof Call c && Functions.find(c.function()).isEmpty()) {
            names.add(c.function());
        }
        e.children().forEach(child -> names.addAll(functions(child)));
        return Collections.unmodifiableSortedSet(names);
    }
}
