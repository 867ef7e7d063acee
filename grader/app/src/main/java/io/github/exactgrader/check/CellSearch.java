package io.github.exactgrader.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Collects the cells that trial points lie in, and looks for more along lines. */
final class CellSearch {

    private static final double[] GRID = grid();
    private static final double[] BESIDE = {0.999999, 1.000001};
    private static final int HALVINGS = 60;
    private static final int GOLDEN_STEPS = 40;
    private static final double GOLDEN = 0.6180339887498949;
    private static final long MOST_EVALUATIONS = 400_000;
    private static final int MOST_ZEROS = 300;

    /** So few switches are covered two by two. */
    private static final int FEW = 24;

    private final List<String> names;
    private final Predicate<Trial> domain;
    private final List<Switch> switches;
    private final List<ToDoubleFunction<Trial>> functions;
    private final int mostCells;
    private final Map<String, Trial> cells = new LinkedHashMap<>();
    private final Set<Integer> computed = new LinkedHashSet<>();
    private long evaluations;
    private int zeros;

    /**
     * Prepares the search.
     *
     * @param names of the numbers of a point
     * @param domain tells whether a point lies in the domain
     * @param switches whose signs make the cells
     * @param formulas computes them
     * @param mostCells how many cells are kept
     */
    CellSearch(
            List<String> names, Predicate<Trial> domain, List<Switch> switches, RoughFormulas formulas, int mostCells) {
        this.names = names;
        this.domain = domain;
        this.switches = switches;
        this.functions = switches.stream().map(each -> function(each, formulas)).toList();
        this.mostCells = mostCells;
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

    /** Tells whether every switch had a value somewhere, and nothing was left out. */
    boolean isComplete() {
        for (int i = 0; i < switches.size(); i++) {
            boolean spare =
                    switches.get(i).element() > 0 || !switches.get(i).bound().isEmpty();
            if (!spare && !computed.contains(i)) {
                return false;
            }
        }
        return cells.size() < mostCells && evaluations < MOST_EVALUATIONS && switches.size() < Switches.MOST;
    }

    /** Takes a point of the domain. */
    double[] visit(Trial trial) {
        return visit(trial, -1);
    }

    private double[] visit(Trial trial, int zero) {
        double[] values = new double[switches.size()];
        char[] branches = new char[values.length];
        boolean onEdge = false;
        for (int i = 0; i < values.length; i++) {
            values[i] = functions.get(i).applyAsDouble(trial);
            Switch.Kind kind = switches.get(i).kind();
            branches[i] = i == zero ? '0' : switches.get(i).branch(values[i]);
            onEdge |= branches[i] == '0' && (kind == Switch.Kind.EDGE || kind == Switch.Kind.POLE);
            branches[i] = kind == Switch.Kind.POLE ? '.' : branches[i];
            if (!Double.isNaN(values[i])) {
                computed.add(i);
            }
        }
        evaluations += values.length;
        if (!onEdge && cells.size() < mostCells) {
            cells.putIfAbsent(String.valueOf(branches), trial);
        }
        return values;
    }

    /** Looks along all lines through a point on which one number changes. */
    void along(Trial trial, List<Double> constants) {
        for (int slot = 0; slot < names.size(); slot++) {
            line(trial, slot, places(constants));
        }
    }

    private static double[] places(List<Double> constants) {
        List<Double> all = new ArrayList<>();
        for (double x : GRID) {
            all.add(x);
        }
        for (double constant : constants) {
            double inverse = 1 / constant;
            for (double x : new double[] {
                constant,
                constant * 1.01,
                constant * 0.99,
                constant * 7,
                constant / 7,
                inverse,
                inverse * 7,
                inverse / 7
            }) {
                all.add(x);
                all.add(-x);
            }
        }
        return all.stream().mapToDouble(Double::doubleValue).sorted().distinct().toArray();
    }

    private void line(Trial trial, int slot, double[] places) {
        List<double[]> before = new ArrayList<>();
        List<Double> at = new ArrayList<>();
        for (double x : places) {
            Trial here = trial.with(slot, x);
            if (evaluations > MOST_EVALUATIONS) {
                return;
            }
            if (!domain.test(here)) {
                before.clear();
                at.clear();
                continue;
            }
            double[] values = visit(here);
            int last = at.size() - 1;
            for (int i = 0; i < values.length && last >= 0; i++) {
                if (switches.get(i).kind() == Switch.Kind.POLE) {
                    continue;
                }
                if (before.get(last)[i] * values[i] < 0) {
                    zero(trial, slot, i, at.get(last), x);
                } else if (last >= 1 && turns(before.get(last - 1)[i], before.get(last)[i], values[i])) {
                    lowest(trial, slot, i, at.get(last - 1), x);
                }
            }
            before.add(values);
            at.add(x);
        }
    }

    private static boolean turns(double left, double middle, double right) {
        return left * middle > 0
                && middle * right > 0
                && Math.abs(middle) <= Math.abs(left)
                && Math.abs(middle) <= Math.abs(right)
                && Math.abs(middle) < Math.max(Math.abs(left), Math.abs(right));
    }

    private double value(Trial trial, int slot, int index, double x) {
        evaluations++;
        return functions.get(index).applyAsDouble(trial.with(slot, x));
    }

    private void zero(Trial trial, int slot, int index, double from, double to) {
        zeros++;
        if (zeros > MOST_ZEROS) {
            return;
        }
        double low = from;
        double high = to;
        double sign = Math.signum(value(trial, slot, index, low));
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low + (high - low) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (Math.signum(value(trial, slot, index, middle)) == sign) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double zero = shortest(low, high);
        if (switches.get(index).kind() == Switch.Kind.COMPARISON) {
            visitInside(trial.with(slot, zero), index);
        }
        beside(trial, slot, zero);
    }

    private void beside(Trial trial, int slot, double x) {
        for (double factor : BESIDE) {
            visitInside(trial.with(slot, x == 0 ? factor - 1 : x * factor), -1);
        }
    }

    private void visitInside(Trial trial, int zero) {
        if (domain.test(trial)) {
            visit(trial, zero);
        }
    }

    private void lowest(Trial trial, int slot, int index, double from, double to) {
        zeros++;
        double low = from;
        double high = to;
        for (int i = 0; i < GOLDEN_STEPS && zeros <= MOST_ZEROS; i++) {
            double a = high - GOLDEN * (high - low);
            double b = low + GOLDEN * (high - low);
            if (Math.abs(value(trial, slot, index, a)) < Math.abs(value(trial, slot, index, b))) {
                high = b;
            } else {
                low = a;
            }
        }
        double x = low + (high - low) / 2;
        visitInside(trial.with(slot, x), -1);
        beside(trial, slot, x);
    }

    /** Returns the number with the fewest digits in, or right beside, a narrow range: the one that is meant. */
    private static double shortest(double low, double high) {
        double slack = 2 * Math.max(Math.ulp(low), Math.ulp(high));
        BigDecimal middle = new BigDecimal(low + (high - low) / 2);
        for (int digits = 1; digits < 16; digits++) {
            double rounded = middle.round(new MathContext(digits)).doubleValue();
            if (rounded >= low - slack && rounded <= high + slack) {
                return rounded;
            }
        }
        return low;
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

    private static double[] grid() {
        double[] positive = new double[97];
        Arrays.setAll(positive, i -> StrictMath.pow(10, (i - 48) / 3.0));
        double[] grid = new double[2 * positive.length + 1];
        for (int i = 0; i < positive.length; i++) {
            grid[positive.length + 1 + i] = positive[i];
            grid[positive.length - 1 - i] = -positive[i];
        }
        return grid;
    }
}
