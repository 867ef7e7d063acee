package io.github.exactgrader.check;

import java.util.List;

/**
 * Points of a domain that reach the branches of some formulas.
 *
 * @param points at most a few dozen: one for each cell that was found, or as many as there is room for, and a few more;
 *     the variable of a set has no value in them
 * @param found how many cells, that is combinations of branches, were found
 * @param covered whether the points show every branch that was found, and every two together; false too if the domain
 *     could not be drawn from, if a branch could never be computed, or if there is more than is looked at
 */
record Cells(List<Point> points, int found, boolean covered) {

    Cells {
        points = List.copyOf(points);
    }
}
