package io.github.exactgrader.check;

/**
 * What was found of one row of a trace.
 *
 * @param column {@code value}, {@code tangent} or {@code adjoint}
 * @param id node or input
 * @param kind the finding
 * @param cause of a wrong row, in words for the student; may be empty
 * @param at the point where it shows
 * @param expected what the row has to be there, computed from the student's own rows
 * @param actual what it is there
 */
record TraceFinding(String column, String id, Kind kind, String cause, String at, String expected, String actual) {

    /** What a row can be. */
    enum Kind {
        /** As on the student's graph without any mistake. */
        RIGHT,
        /** Follows from the student's own rows, one of which is wrong. */
        CARRIED,
        /** Does not follow from the student's own rows. */
        ORIGIN,
        /** Not there. */
        MISSING,
        /** Has no right number: a derivative does not exist. */
        UNDEFINED
    }

    static TraceFinding of(String column, String id, Kind kind) {
        return new TraceFinding(column, id, kind, "", "", "", "");
    }

    boolean isGood() {
        return kind == Kind.RIGHT || kind == Kind.CARRIED;
    }

    /** Returns the row in words. */
    String row() {
        return "\"" + id + "\" of \"" + column + "\"";
    }
}
