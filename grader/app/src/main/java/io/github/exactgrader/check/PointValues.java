package io.github.exactgrader.check;

/** What something computes at the points of a field. */
interface PointValues {

    /**
     * Returns the value at a point.
     *
     * @param point number of the point, from 0
     * @param digits working precision
     * @throws Work.TooMuchWorkException if the work is used up
     */
    FormulaValue at(int point, int digits);
}
