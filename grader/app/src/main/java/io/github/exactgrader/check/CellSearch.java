package io.github.exactgrader.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Looks for cells along lines on which one number of a point changes. */
final class CellSearch {

    private static final double[] GRID = grid();
    private static final int HALVINGS = 60;
    private static final int GOLDEN_STEPS = 40;
    private static final double GOLDEN = 0.6180339887498949;
    private static final int MOST_ZEROS = 300;

    private final List<String> names;
    private final Predicate<Trial> domain;
    private final List<Switch> switches;
    private final CellMap cells;
    private int zeros;

    /**
     * Prepares the search.
     *
     * @param names of the numbers of a point
     * @param domain tells whether a point lies in the domain
     * @param switches whose signs make the cells
     * @param cells takes what is found
     */
    CellSearch(List<String> names, Predicate<Trial> domain, List<Switch> switches, CellMap cells) {
        this.names = names;
        this.domain = domain;
        this.switches = switches;
        this.cells = cells;
    }

    /** Looks along all lines through a point on which one number changes that may. */
    void along(Trial trial, List<Double> constants, IntPredicate isFree) {
        double[] places = places(constants);
        for (int slot = 0; slot < names.size(); slot++) {
            if (isFree.test(slot)) {
                line(trial, slot, places);
            }
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
            if (cells.isExhausted()) {
                return;
            }
            if (!domain.test(here)) {
                before.clear();
                at.clear();
                continue;
            }
            double[] values = cells.visit(here, -1);
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

    private void zero(Trial trial, int slot, int index, double from, double to) {
        zeros++;
        if (zeros > MOST_ZEROS || cells.isExhausted()) {
            return;
        }
        double low = from;
        double high = to;
        double sign = Math.signum(cells.value(trial, slot, index, low));
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low + (high - low) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (Math.signum(cells.value(trial, slot, index, middle)) == sign) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double zero = shortest(low, high);
        if (switches.get(index).kind() == Switch.Kind.COMPARISON) {
            Switch each = switches.get(index);
            Trial there = trial.with(slot, zero);
            visitInside(
                    CellMap.isSingleComparison(each) ? there.at(new Trial.Zero(slot, each.formula(), from, to)) : there,
                    index);
        }
        beside(trial, slot, zero);
    }

    private void beside(Trial trial, int slot, double x) {
        for (double factor : CellMap.BESIDE) {
            visitInside(trial.with(slot, x == 0 ? factor - 1 : x * factor), -1);
        }
    }

    private void visitInside(Trial trial, int zero) {
        if (domain.test(trial)) {
            cells.visit(trial, zero);
        }
    }

    private void lowest(Trial trial, int slot, int index, double from, double to) {
        zeros++;
        double low = from;
        double high = to;
        for (int i = 0; i < GOLDEN_STEPS && zeros <= MOST_ZEROS && !cells.isExhausted(); i++) {
            double a = high - GOLDEN * (high - low);
            double b = low + GOLDEN * (high - low);
            if (Math.abs(cells.value(trial, slot, index, a)) < Math.abs(cells.value(trial, slot, index, b))) {
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
