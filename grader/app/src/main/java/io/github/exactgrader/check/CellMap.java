package io.github.exactgrader.check;

import io.github.exactgrader.expr.Expr;
import io.github.exactgrader.expr.FreeSymbols;
import io.github.exactgrader.expr.Trees;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** The cells that trial points were found to lie in: for each combination of branches of all switches, the first point. */
final class CellMap {

    /** Just beside a number on both sides, as factors. */
    static final double[] BESIDE = {0.999999, 1.000001};

    /** About a tenth of a second: one unit is a node of a formula in doubles. */
    private static final long MOST_UNITS = 8_000_000;

    /** A node costs so many units where lists are computed with. */
    private static final int UNITS_WITH_LISTS = 4;

    /** So few switches are covered two by two. */
    private static final int FEW = 24;

    private final List<String> names;
    private final List<Switch> switches;
    private final List<ToDoubleFunction<Trial>> functions;
    private final int mostCells;
    private final Map<String, Trial> cells = new LinkedHashMap<>();
    private final Set<Integer> computed = new LinkedHashSet<>();
    private final long[] units;
    private long spent;

    /**
     * Prepares an empty map.
     *
     * @param names of the numbers of a point
     * @param switches whose signs make the cells
     * @param formulas computes them
     * @param mostCells how many cells are kept
     */
    CellMap(List<String> names, List<Switch> switches, RoughFormulas formulas, int mostCells) {
        this.names = names;
        this.switches = switches;
        this.functions = switches.stream().map(each -> function(each, formulas)).toList();
        this.mostCells = mostCells;
        this.units = switches.stream().mapToLong(each -> units(each.formula())).toArray();
    }

    private long units(Expr formula) {
        return Trees.size(formula) * (names.containsAll(FreeSymbols.of(formula)) ? 1L : UNITS_WITH_LISTS);
    }

    private static ToDoubleFunction<Trial> function(Switch each, RoughFormulas formulas) {
        if (each.minus() >= 0) {
            ToDoubleFunction<Trial> some = formulas.evaluated(each.formula(), each.bound(), each.element());
            ToDoubleFunction<Trial> other = formulas.evaluated(each.formula(), each.bound(), each.minus());
            return trial -> some.applyAsDouble(trial) - other.applyAsDouble(trial);
        }
        return each.element() > 0
                ? formulas.evaluated(each.formula(), each.bound(), each.element())
                : formulas.of(each.formula(), each.bound());
    }

    /** Returns how many cells were found. */
    int found() {
        return cells.size();
    }

    /** Tells whether the work is used up. */
    boolean isExhausted() {
        return spent > MOST_UNITS;
    }

    /** Tells whether every switch had a value somewhere, and nothing was left out. */
    boolean isComplete() {
        for (int i = 0; i < switches.size(); i++) {
            boolean spare =
                    switches.get(i).element() > 0 || !switches.get(i).bound().isEmpty();
            if (!spare && !computed.contains(i)) {
                return false;
            }
        }
        return cells.size() < mostCells && !isExhausted() && switches.size() < Switches.MOST;
    }

    /**
     * Takes a point of the domain.
     *
     * @param zero a switch that counts as 0 there; -1 for none
     */
    double[] visit(Trial trial, int zero) {
        double[] values = new double[switches.size()];
        char[] branches = new char[values.length];
        boolean onEdge = false;
        for (int i = 0; i < values.length; i++) {
            values[i] = functions.get(i).applyAsDouble(trial);
            spent += units[i];
            Switch.Kind kind = switches.get(i).kind();
            branches[i] = i == zero ? '0' : switches.get(i).branch(values[i]);
            onEdge |= branches[i] == '0' && (kind == Switch.Kind.EDGE || kind == Switch.Kind.POLE);
            branches[i] = kind == Switch.Kind.POLE ? '.' : branches[i];
            if (!Double.isNaN(values[i])) {
                computed.add(i);
            }
        }
        String cell = String.valueOf(branches);
        if (!onEdge && cells.size() < mostCells && !cells.containsKey(cell)) {
            cells.put(cell, cell.indexOf('0') < 0 ? trial : exact(trial, cell));
        }
        return values;
    }

    /** A comparison that is 0 in doubles is met exactly where its zero lies. */
    private Trial exact(Trial trial, String cell) {
        for (int i = 0; i < cell.length() && trial.zero().isEmpty(); i++) {
            boolean met = cell.charAt(i) == '0' && isSingleComparison(switches.get(i));
            for (int slot = 0; slot < names.size() && met; slot++) {
                double one = trial.number(slot) * BESIDE[0];
                double other = trial.number(slot) * BESIDE[1];
                double low = Math.min(one, other);
                double high = Math.max(one, other);
                if (value(trial, slot, i, low) * value(trial, slot, i, high) < 0) {
                    return trial.at(new Trial.Zero(slot, switches.get(i).formula(), low, high));
                }
            }
        }
        return trial;
    }

    static boolean isSingleComparison(Switch each) {
        return each.kind() == Switch.Kind.COMPARISON
                && each.bound().isEmpty()
                && each.element() == 0
                && each.minus() < 0;
    }

    /** Returns the value of a switch where one number of a point is changed. */
    double value(Trial trial, int slot, int index, double x) {
        spent += units[index];
        return functions.get(index).applyAsDouble(trial.with(slot, x));
    }

    /** Points, and whether each branch of a switch, and each two branches of two switches, have one. */
    record Choice(List<Trial> points, boolean covers) {}

    /**
     * Returns points for the cells: first those that show a branch, or two together, for the first time.
     *
     * @param most how many at most
     */
    Choice chosen(int most) {
        Set<Integer> shown = new LinkedHashSet<>();
        Map<String, Trial> chosen = new LinkedHashMap<>();
        boolean covers = true;
        for (Map.Entry<String, Trial> cell : cells.entrySet()) {
            if (shown.addAll(branches(cell.getKey()))) {
                boolean room = chosen.size() < most;
                covers &= room;
                if (room) {
                    chosen.put(cell.getKey(), cell.getValue());
                }
            }
        }
        cells.forEach((cell, trial) -> {
            if (chosen.size() < most) {
                chosen.putIfAbsent(cell, trial);
            }
        });
        return new Choice(List.copyOf(chosen.values()), covers);
    }

    /** Returns a number for each branch of a cell, and for each two of them while there are few switches. */
    private static Set<Integer> branches(String cell) {
        int most = cell.length() <= FEW ? cell.length() : 0;
        Set<Integer> branches = new LinkedHashSet<>();
        for (int i = 0; i < cell.length(); i++) {
            branches.add(i << 7 | cell.charAt(i));
            for (int j = i + 1; j < most; j++) {
                branches.add(1 << 30 | i << 22 | j << 14 | cell.charAt(i) << 7 | cell.charAt(j));
            }
        }
        return branches;
    }
}
