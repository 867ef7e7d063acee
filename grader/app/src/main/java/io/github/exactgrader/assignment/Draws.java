package io.github.exactgrader.assignment;

/** Whether students get the same hidden cases. */
public enum Draws {
    /** Everybody gets the same. */
    SAME,
    /** Each student gets cases of its own, for the fields that methods answer. */
    PER_STUDENT
}
