package io.github.exactgrader.check;

import io.github.exactgrader.expr.Binary;
import io.github.exactgrader.expr.Call;
import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FreeSymbols;
import io.github.exactgrader.expr.Negate;
import io.github.exactgrader.expr.Num;
import io.github.exactgrader.expr.Operation;
import io.github.exactgrader.expr.Substitution;
import io.github.exactgrader.expr.Symbol;
import io.github.exactgrader.expr.Trees;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The wrong formulas that one slip makes of a right one, simplest first. Some may be right by chance, or mean the same:
 * that shows when they are evaluated.
 */
final class FormulaMutants {

    /** No key has more mutants. */
    static final int MOST = 100;

    private static final Num TWO = Num.of(2);
    private static final int MOST_PAIRS = 15;

    private final Expr key;
    private final String subject;
    private final Map<Expr, String> found = new LinkedHashMap<>();

    private FormulaMutants(Expr key, String subject) {
        this.key = key;
        this.subject = subject;
    }

    /**
     * Returns the mutants of a formula.
     *
     * @param key the right formula
     * @param subject what it is, in words: the answer, or an end
     * @param declared symbols that may stand in the place of those of the key
     * @return at most {@link #MOST}, each another tree
     */
    static List<Suspect<Expr>> of(Expr key, String subject, Collection<String> declared) {
        FormulaMutants mutants = new FormulaMutants(key, subject);
        mutants.whole();
        mutants.parts();
        mutants.symbols(declared);
        mutants.found.remove(key);
        return mutants.found.entrySet().stream()
                .limit(MOST)
                .map(entry -> new Suspect<>(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void add(String says, Expr mutant) {
        found.putIfAbsent(mutant, says);
    }

    private void whole() {
        add(MutantMessages.sign(subject), key instanceof Negate negate ? negate.operand() : new Negate(key));
        add(MutantMessages.twice(subject), new Binary(Operation.MULTIPLY, TWO, key));
        add(MutantMessages.half(subject), new Binary(Operation.DIVIDE, key, TWO));
        add(MutantMessages.reciprocal(subject), new Binary(Operation.DIVIDE, Num.ONE, key));
    }

    private void parts() {
        everywhere(MutantMessages.ABS_LOST, FormulaSlips::modulusLost);
        everywhere(MutantMessages.EXCHANGED, FormulaSlips::exchanged);
        everywhere(MutantMessages.TERM_SIGN, FormulaSlips::termSign);
        everywhere(MutantMessages.CONSTANT_FACTOR, FormulaSlips::constantFactor);
        everywhere(MutantMessages.EXTREME, FormulaSlips::extreme);
        everywhere(MutantMessages.LOGARITHM, FormulaSlips::logarithm);
        everywhere(MutantMessages.RANGE, FormulaSlips::range);
        everywhere(MutantMessages.MEAN, FormulaSlips::mean);
        add(MutantMessages.negativePart(subject), Call.of("abs", key));
        add(MutantMessages.square(subject), new Binary(Operation.POWER, key, TWO));
        add(MutantMessages.root(subject), Call.of("sqrt", key));
        add(MutantMessages.complement(subject), new Binary(Operation.SUBTRACT, Num.ONE, key));
        everywhere(MutantMessages.POWER_INSIDE, FormulaSlips::powerInside);
        everywhere(MutantMessages.SQUARE, FormulaSlips::squareLost);
        everywhere(MutantMessages.EXPONENT, FormulaSlips::exponent);
        everywhere(MutantMessages.ROOT, FormulaSlips::root);
        everywhere(MutantMessages.FACTOR_LOST, FormulaSlips::factorLost);
        everywhere(MutantMessages.TERM_LOST, FormulaSlips::termLost);
        everywhere(MutantMessages.FUNCTION_LOST, FormulaSlips::functionLost);
        everywhere(MutantMessages.SINE, FormulaSlips::sine);
        everywhere(MutantMessages.DEGREES, FormulaSlips::degrees);
    }

    private void everywhere(String says, Function<Expr, List<Expr>> slip) {
        Trees.everywhere(key, slip).forEach(mutant -> add(says, mutant));
    }

    private void symbols(Collection<String> declared) {
        List<String> names = List.copyOf(FreeSymbols.of(key));
        Set<String> others = new LinkedHashSet<>(names);
        others.addAll(declared);
        pairs(names, List.copyOf(others))
                .forEach(pair -> add(MutantMessages.SWAPPED, swapped(pair.get(0), pair.get(1))));
        for (String name : names) {
            Symbol symbol = new Symbol(name);
            add(MutantMessages.CONVENTION, scaled(name, new Binary(Operation.MULTIPLY, TWO, symbol)));
            add(MutantMessages.CONVENTION, scaled(name, new Binary(Operation.DIVIDE, symbol, TWO)));
        }
        everywhere(MutantMessages.SQUARE, FormulaSlips::squareAdded);
        everywhere(MutantMessages.ROOT, FormulaSlips::rootAdded);
        everywhere(MutantMessages.ABS_ADDED, FormulaSlips::modulusAdded);
    }

    /** Returns a symbol of the key and another, each pair once; the others begin with the symbols of the key. */
    private static List<List<String>> pairs(List<String> names, List<String> others) {
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < others.size() && pairs.size() < MOST_PAIRS; j++) {
                pairs.add(List.of(names.get(i), others.get(j)));
            }
        }
        return pairs;
    }

    private Expr swapped(String one, String other) {
        return Substitution.of(key, Map.of(one, new Symbol(other), other, new Symbol(one)));
    }

    private Expr scaled(String symbol, Expr by) {
        return Substitution.of(key, Map.of(symbol, by));
    }
}
